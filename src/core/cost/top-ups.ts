import type { Cents, Unknown } from '../facts/plan.ts';

const LARGEST_TABLE = 2_000_000;

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

/** The fewest coins of one sum, and the last one added. */
interface Step {
  readonly count: number;
  readonly last: number;
}

/** For every sum below `limit` that the coins can make: the fewest of them. */
function fewestCoins(coins: readonly number[], limit: number): ReadonlyMap<number, Step> {
  const table = new Map<number, Step>([[0, { count: 0, last: 0 }]]);
  for (let total = 1; total < limit; total += 1) {
    for (const coin of coins) {
      const before = table.get(total - coin);
      const known = table.get(total);
      if (before !== undefined && (known === undefined || before.count + 1 < known.count))
        table.set(total, { count: before.count + 1, last: coin });
    }
  }
  return table;
}

/** The fewest coins with the smallest sum that reaches `need`; no coin is larger than `largest`. */
function coinsFor(need: number, coins: readonly number[], largest: number): readonly number[] {
  const table = fewestCoins(coins, need + largest);
  let sum = need;
  while (!table.has(sum)) sum += 1;
  const chosen: number[] = [];
  for (let step = table.get(sum); step !== undefined && step.count > 0; step = table.get(sum)) {
    chosen.push(step.last);
    sum -= step.last;
  }
  return chosen;
}

/**
 * The top-ups with the smallest sum that reaches `need`, in cents, largest first; among equal sums the fewest.
 * Unknown without a size, and for sizes so uneven that the table would not fit. What exceeds the square of the largest
 * size (in units of the sizes' common divisor) is filled with that size: a best choice always holds it that often.
 */
export function cheapestTopUps(need: Cents, topUps: readonly Cents[]): readonly Cents[] | Unknown {
  const sizes = topUps.filter((size) => size > 0);
  if (sizes.length === 0) return 'unknown';
  const unit = sizes.reduce(gcd);
  const coins = sizes.map((size) => size / unit);
  const largest = Math.max(...coins);
  const needed = Math.max(0, Math.ceil(need / unit));
  const certain = Math.max(0, Math.ceil((needed - largest * largest) / largest));
  const rest = needed - certain * largest;
  if (rest + largest > LARGEST_TABLE || certain > LARGEST_TABLE) return 'unknown';
  const chosen = [...Array.from({ length: certain }, () => largest), ...coinsFor(rest, coins, largest)];
  return chosen.sort((a, b) => b - a).map((coin) => coin * unit);
}
