import { daysBetween } from '../calendar/civil.ts';
import { startCostOf } from '../cost/plan-cost.ts';
import { bad, careful, good, NOTHING, type Findings } from './findings.ts';
import type { Needs, RankTerms } from './needs.ts';
import type { CostResult } from '../cost/payment.ts';
import { priceOfPlan } from './plan-price.ts';
import type { Cents, Known, Plan, SourceKeys, Unknown } from '../facts/plan.ts';
import { canPay, suitabilityOf } from './suitability.ts';
import type { AgainstCode, CautionCode, ReasonCode } from './verdict-codes.ts';

export type { Needs, RankTerms } from './needs.ts';

/** What ranking says about one plan. */
export interface Verdict {
  readonly planId: string;
  readonly verdict: 'suitable' | 'cautious' | 'unsuitable';
  readonly cost: CostResult | Unknown;
  /** Paid by card over the span with the start cost, in cents; unknown if any part of it is. */
  readonly total: Known<Cents>;
  readonly reasons: readonly ReasonCode[];
  readonly cautions: readonly { readonly code: CautionCode; readonly sources: SourceKeys }[];
  readonly against: readonly AgainstCode[];
}

/** The start cost that this reader pays: none as a customer already. */
const startOf = (plan: Plan, { continuing }: RankTerms): ReturnType<typeof startCostOf> =>
  continuing === true ? { known: 0, unknownItems: [] } : startCostOf(plan);

const BUDGET_DAYS = 30;

/**
 * More than the budget on average over the span or trip; less than 30 days count as 30. What is paid once at the start
 * is no part of a monthly budget.
 */
function isOverBudget(paid: Cents, { budget, span, data, purpose }: Needs): boolean {
  const days = purpose === 'data' && data !== undefined ? data.days : daysBetween(span.start, span.end);
  return budget !== undefined && paid * BUDGET_DAYS > budget * Math.max(days, BUDGET_DAYS);
}

function verdictOf(plan: Plan, needs: Needs, terms: RankTerms): Verdict {
  const { cost, findings: priceFindings } = priceOfPlan(plan, needs, terms);
  const start = startOf(plan, terms);
  // A monthly budget is asked of what the plan usually costs, not of the rest that is not paid yet.
  const { paid, ...usual } = needs;
  const usualCost = paid === undefined ? cost : priceOfPlan(plan, usual, terms).cost;
  const known = cost === 'unknown' ? 'unknown' : cost.paidByCard + start.known;
  const isWholePrice = start.unknownItems.length === 0 && plan.companionOf === undefined;
  const total = isWholePrice ? known : 'unknown';
  const findings: Findings = [
    ...suitabilityOf(plan, needs, terms),
    ...priceFindings,
    ...(start.unknownItems.length === 0 ? NOTHING : careful('start-cost-unknown')),
    ...(total === 0 ? good('free') : canPay(plan, needs)),
    ...(usualCost !== 'unknown' && isOverBudget(usualCost.paidByCard, needs) ? bad('over-budget') : NOTHING),
  ];
  const against = findings.flatMap((finding) => (finding.side === 'against' ? [finding.code] : []));
  const cautions = findings.flatMap((finding) =>
    finding.side === 'caution' ? [{ code: finding.code, sources: [...new Set(finding.sources)] }] : [],
  );
  return {
    planId: plan.id,
    verdict: against.length > 0 ? 'unsuitable' : cautions.length > 0 ? 'cautious' : 'suitable',
    cost,
    total,
    reasons: findings.flatMap((finding) => (finding.side === 'for' ? [finding.code] : [])),
    cautions,
    against: [...new Set(against)],
  };
}

const PLACES = { suitable: 0, cautious: 1, unsuitable: 2 } as const;

const isClosed = ({ against }: Verdict): boolean => against.includes('closed');

/** Negative if the first comes first; an unknown total comes after every known one. */
function byTotal(a: Known<Cents>, b: Known<Cents>): number {
  if (a === 'unknown') return b === 'unknown' ? 0 : 1;
  return b === 'unknown' ? -1 : a - b;
}

const byId = (a: Verdict, b: Verdict): number => (a.planId < b.planId ? -1 : a.planId > b.planId ? 1 : 0);

/** Old prices of data are no rivals of newer ones: the plans in `later` come after the others of their verdict. */
const inOrder =
  (later: ReadonlySet<string>) =>
  (a: Verdict, b: Verdict): number =>
    PLACES[a.verdict] - PLACES[b.verdict] ||
    Number(isClosed(b)) - Number(isClosed(a)) ||
    Number(later.has(a.planId)) - Number(later.has(b.planId)) ||
    byTotal(a.total, b.total) ||
    byId(a, b);

const isPartialData = ({ kind, publish }: Plan): boolean => kind === 'data' && publish === 'partial';

/** The suitable plans with the lowest total say so. */
function namingCheapest(verdicts: readonly Verdict[]): readonly Verdict[] {
  const [first] = verdicts;
  return verdicts.map((one) =>
    one.verdict === 'suitable' && one.total !== 'unknown' && one.total === first?.total
      ? { ...one, reasons: ['cheapest', ...one.reasons] }
      : one,
  );
}

/**
 * A verdict for every plan: suitable ones by total, then those with cautions by total with unknown totals last, then
 * unsuitable ones, closed plans first among them; ties by id. Data plans with partial facts come after the whole ones
 * of the same verdict. A span that has no cost leaves every cost unknown.
 */
export function rank(plans: readonly Plan[], needs: Needs, terms: RankTerms = {}): readonly Verdict[] {
  const later = new Set(plans.filter(isPartialData).map(({ id }) => id));
  return namingCheapest(plans.map((plan) => verdictOf(plan, needs, terms)).sort(inOrder(later)));
}
