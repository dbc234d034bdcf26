import { paidFor, type CostResult, type CostTerms } from './payment.ts';
import type { StartCost } from './plan-cost.ts';
import type { Cents } from '../facts/plan.ts';

/** An amount that leaves the card, and how often. */
export interface RepeatedAmount {
  readonly amount: Cents;
  readonly count: number;
}

/** What leaves the card by amount, in the order in which each is first paid: of a wallet its top-ups, else the payments. */
export function repeatedAmounts({ payments, topUps }: CostResult): readonly RepeatedAmount[] {
  const amounts =
    topUps.length > 0 ? topUps.map(({ amount, cardFee }) => amount + cardFee) : payments.map(paidFor);
  return [...new Set(amounts)].map((amount) => ({
    amount,
    count: amounts.filter((other) => other === amount).length,
  }));
}

/** How much of a price holds the tax: all of it, all but the start cost, or nothing. */
export type TaxShare = 'all' | 'all-but-start' | 'none';

/** Whether the tax is in a price: the start cost is known before tax only. */
export function taxShare({ taxRate, taxIncluded }: CostTerms, { known }: Pick<StartCost, 'known'>): TaxShare {
  if (taxRate === undefined && taxIncluded !== true) return 'none';
  return known > 0 ? 'all-but-start' : 'all';
}
