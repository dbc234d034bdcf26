import type { Cents, Unknown } from '../facts/plan.ts';

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

/** Beyond what any plan asks for in five years, and more than a table of sums should hold. */
const MOST_NEED: Cents = 10_000_000;

/**
 * For every sum from 0 to `most`, in the unit of the sizes: the last purchase of the fewest that make it. Of equally
 * few the first size counts. Undefined where no purchases make the sum.
 */
function lastPurchases(sizes: readonly number[], most: number): readonly (number | undefined)[] {
  const counts = [0];
  const last: (number | undefined)[] = [];
  for (let sum = 1; sum <= most; sum += 1) {
    counts[sum] = Infinity;
    for (const size of sizes) {
      const count = (counts[sum - size] ?? Infinity) + 1;
      if (count >= (counts[sum] ?? Infinity)) continue;
      counts[sum] = count;
      last[sum] = size;
    }
  }
  return last;
}

/**
 * The top-ups with the smallest sum that reaches `need`, in cents, largest first; among equal sums the fewest.
 * Unknown without a size, and for a need above 100000 dollars.
 */
export function cheapestTopUps(need: Cents, topUps: readonly Cents[]): readonly Cents[] | Unknown {
  const sizes = topUps.filter((size) => size > 0);
  if (sizes.length === 0 || need > MOST_NEED) return 'unknown';
  const unit = sizes.reduce(gcd);
  const least = Math.max(0, Math.ceil(need / unit));
  const units = sizes.map((size) => size / unit);
  // The smallest size alone reaches the need with less than one size to spare; the best sum is not above that.
  const last = lastPurchases(units, least + Math.min(...units));
  let sum = least;
  while (sum > 0 && last[sum] === undefined) sum += 1;
  const chosen: Cents[] = [];
  for (let size = last[sum]; size !== undefined; size = last[sum]) {
    chosen.push(size * unit);
    sum -= size;
  }
  return chosen.sort((a, b) => b - a);
}
