import type { Cents, Unknown } from '../facts/plan.ts';

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

/** Beyond what any plan asks for in five years. */
const MOST_NEED: Cents = 10_000_000;

/** The fewest top-ups that make exactly this sum; undefined where none do. `sizes`: from the largest to the smallest. */
function fewestFor(sum: Cents, [size = 1, ...smaller]: readonly Cents[]): readonly Cents[] | undefined {
  const [second] = smaller;
  if (second === undefined) return sum % size === 0 ? new Array<Cents>(sum / size).fill(size) : undefined;
  let fewest: readonly Cents[] | undefined;
  for (let count = Math.floor(sum / size); count >= 0; count -= 1) {
    const rest = sum - count * size;
    // From here on fewer large top-ups only mean more small ones in their place.
    if (fewest !== undefined && count + Math.ceil(rest / second) >= fewest.length) break;
    const others = fewestFor(rest, smaller);
    if (others !== undefined && (fewest === undefined || count + others.length < fewest.length))
      fewest = [...new Array<Cents>(count).fill(size), ...others];
  }
  return fewest;
}

/**
 * The top-ups with the smallest sum that reaches `need`, in cents, largest first; among equal sums the fewest.
 * Unknown without a size, and for a need above 100000 dollars.
 */
export function cheapestTopUps(need: Cents, topUps: readonly Cents[]): readonly Cents[] | Unknown {
  const sizes = [...new Set(topUps)].filter((size) => size > 0).sort((a, b) => b - a);
  if (sizes.length === 0 || need > MOST_NEED) return 'unknown';
  const unit = sizes.reduce(gcd);
  let sum = Math.ceil(Math.max(0, need) / unit) * unit;
  let chosen = fewestFor(sum, sizes);
  // The loop ends, because the smallest size alone makes one of the next sums.
  while (chosen === undefined) chosen = fewestFor((sum += unit), sizes);
  return chosen;
}
