import { boughtWithUnknownAutopay, totalOf, type StartCost } from '../cost/plan-cost.ts';
import { firstBeyond, overBudgetBy } from '../cost/budget.ts';
import type { CostResult } from '../cost/payment.ts';
import type { DatedPack } from '../dates/line-state.ts';
import { holds } from '../dates/situation.ts';
import type { Cents, Known, Plan, SourceKeys, Unknown } from '../facts/plan.ts';
import { decisiveFacts, type DecisiveFacts } from './decisive-facts.ts';
import { against, caution, inFavour, NO_FINDINGS, type Findings } from './findings.ts';
import { priceOfPlan } from './plan-price.ts';
import { budgetOf, type Situation } from './situation.ts';
import { canPay, suitabilityOf } from './suitability.ts';
import type { AgainstCode, CautionCode, ReasonCode } from './verdict-codes.ts';

/** What ranking says about one plan. */
export interface Verdict {
  readonly planId: string;
  readonly verdict: 'suitable' | 'cautious' | 'unsuitable';
  readonly cost: CostResult | Unknown;
  /** The packs of a trip, in the order in which they are used; empty for all else. */
  readonly packs: readonly DatedPack[];
  /** What this reader pays once at the start. */
  readonly start: StartCost;
  /** What is known of the total over the span: paid by card, with the start cost. Cents. */
  readonly known: Known<Cents>;
  /** By how much a started period costs more than the budget; 0 where none was said, or it is kept. Cents. */
  readonly overBudget: Cents;
  /** What is paid at once at first, where that is more than the budget of a month. Cents. */
  readonly paidAtFirst?: Cents;
  /** The total over the span, in cents; unknown if any part of it is. */
  readonly total: Known<Cents>;
  readonly reasons: readonly ReasonCode[];
  readonly cautions: readonly { readonly code: CautionCode; readonly sources: SourceKeys }[];
  readonly against: readonly AgainstCode[];
  /** What decides for this reader, and whether it is known. */
  readonly decisive: DecisiveFacts;
}

/** What the amounts say: a start cost that is not known, a price of nothing, a budget that is not enough. */
function findingsOnPrice(plan: Plan, situation: Situation, { start, total, overBudget }: Amounts): Findings {
  return [
    ...(start.unknownItems.length === 0 ? NO_FINDINGS : caution('start-cost-unknown')),
    ...(total === 0 ? inFavour('free') : canPay(plan, situation.needs)),
    ...(overBudget > 0 ? against('over-budget') : NO_FINDINGS),
  ];
}

type Amounts = Pick<Verdict, 'cost' | 'start' | 'known' | 'total' | 'overBudget' | 'paidAtFirst'>;

function amountsOf(plan: Plan, situation: Situation, cost: CostResult | Unknown): Amounts {
  const { start, least, whole } = totalOf(plan, cost, { continuing: holds(situation, plan) });
  const budget = budgetOf(plan, situation);
  const amounts = { cost, start, known: least, total: whole };
  if (cost === 'unknown' || budget === undefined) return { ...amounts, overBudget: 0 };
  const paidAtFirst = firstBeyond(cost, budget);
  return {
    ...amounts,
    overBudget: overBudgetBy(cost, budget),
    ...(paidAtFirst === undefined ? {} : { paidAtFirst }),
  };
}

/** What a reader who refuses autopay buys without knowing whether it needs that. */
function autopayFindings(plan: Plan, { needs }: Situation, cost: CostResult | Unknown): Findings {
  if (needs.autopayOk || cost === 'unknown') return NO_FINDINGS;
  const offers = boughtWithUnknownAutopay(plan, cost);
  return offers.length === 0
    ? NO_FINDINGS
    : caution(
        'autopay-unknown',
        offers.flatMap(({ sources }) => sources),
      );
}

/** Cautions with each code once and all its sources. */
function joinedCautions(findings: Findings): Verdict['cautions'] {
  const byCode = new Map<CautionCode, SourceKeys>();
  for (const finding of findings)
    if (finding.side === 'caution')
      byCode.set(finding.code, [...(byCode.get(finding.code) ?? []), ...finding.sources]);
  return [...byCode].map(([code, sources]) => ({ code, sources: [...new Set(sources)] }));
}

function verdictWord(against: number, cautions: number): Verdict['verdict'] {
  if (against > 0) return 'unsuitable';
  return cautions > 0 ? 'cautious' : 'suitable';
}

function verdictOf(plan: Plan, situation: Situation): Verdict {
  const { findings: priceFindings, ...priced } = priceOfPlan(plan, situation);
  const { cost } = priced;
  const amounts = amountsOf(plan, situation, cost);
  const findings: Findings = [
    ...suitabilityOf(plan, situation),
    ...priceFindings,
    ...autopayFindings(plan, situation, cost),
    ...findingsOnPrice(plan, situation, amounts),
  ];
  const against = findings.flatMap((finding) => (finding.side === 'against' ? [finding.code] : []));
  const cautions = joinedCautions(findings);
  return {
    planId: plan.id,
    verdict: verdictWord(against.length, cautions.length),
    ...priced,
    ...amounts,
    reasons: findings.flatMap((finding) => (finding.side === 'for' ? [finding.code] : [])),
    cautions,
    against: [...new Set(against)],
    decisive: decisiveFacts(plan, situation, amounts.total === 0),
  };
}

const ORDER = { suitable: 0, cautious: 1, unsuitable: 2 } as const;

const isOfClosedPlan = ({ against }: Verdict): boolean => against.includes('closed');

/** Negative if the first comes first; an unknown total comes after every known one. */
function byTotal(a: Known<Cents>, b: Known<Cents>): number {
  if (a === 'unknown') return b === 'unknown' ? 0 : 1;
  return b === 'unknown' ? -1 : a - b;
}

const byPlanId = (a: Verdict, b: Verdict): number =>
  Number(a.planId > b.planId) - Number(a.planId < b.planId);

/** The order by the first set that holds only one of the two; 0 where none does. */
function byLater(later: readonly ReadonlySet<string>[], a: string, b: string): number {
  const set = later.find((ids) => ids.has(a) !== ids.has(b));
  return set === undefined ? 0 : Number(set.has(a)) - Number(set.has(b));
}

/**
 * Old prices of data are no rivals of newer ones, and a plan that may have no SIM for the phone is none of one that has
 * it: the plans of each set in `later` come after the others of their verdict, the first set before all.
 */
const byVerdict =
  (later: readonly ReadonlySet<string>[]) =>
  (a: Verdict, b: Verdict): number =>
    ORDER[a.verdict] - ORDER[b.verdict] ||
    Number(isOfClosedPlan(b)) - Number(isOfClosedPlan(a)) ||
    byLater(later, a.planId, b.planId) ||
    byTotal(a.total, b.total) ||
    byPlanId(a, b);

const isPartialData = ({ kind, publish }: Plan): boolean => kind === 'data' && publish === 'partial';

/** The phone needs a physical SIM, and nobody says whether there is one. */
const mayLackSim = ({ kind, physicalSim }: Plan, { phone }: Situation['needs']): boolean =>
  phone === 'no-esim' && kind !== 'voip' && physicalSim === 'unknown';

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
 * of the same verdict, and for a phone without eSIM those of which no SIM is known after those that have one. A span that has no cost leaves every cost unknown.
 */
export function rank(plans: readonly Plan[], situation: Situation): readonly Verdict[] {
  const idsOf = (some: readonly Plan[]) => new Set(some.map(({ id }) => id));
  const later = [
    idsOf(plans.filter((plan) => mayLackSim(plan, situation.needs))),
    idsOf(plans.filter(isPartialData)),
  ];
  return namingCheapest(plans.map((plan) => verdictOf(plan, situation)).sort(byVerdict(later)));
}
