import { addLength, daysBetween } from './civil.ts';
import type { CivilDate, Length } from './civil.ts';
import { costOfPlan, paymentFor, resultOf, startCostOf } from './cost.ts';
import type { CostResult, CostTerms, Span } from './cost.ts';
import type { Cents, Known, PaymentMethod, Plan, SourceKeys, Unknown, Weighed } from './plan.ts';
import { TRIP_AGAINST_CODES, TRIP_CAUTION_CODES, TRIP_REASON_CODES, tripOf } from './trip.ts';
import type { Trip, TripNeeds } from './trip.ts';

/** What speaks for a plan. */
export const REASON_CODES = [
  ...TRIP_REASON_CODES,
  'cheapest',
  'free',
  'long-term',
  'mobile-number',
  'no-activity-needed',
  'roaming-texts',
  'codes-by-wifi',
  'codes-by-app',
  'esim-ok',
  'physical-sim-ok',
  'pays-with',
] as const;
/** One code out of `REASON_CODES`. */
export type ReasonCode = (typeof REASON_CODES)[number];

/** What the reader must look at first: a fact that matters is unknown, disputed or only reported. */
export const CAUTION_CODES = [
  ...TRIP_CAUTION_CODES,
  'status-unknown',
  'partial-facts',
  'voip-may-be-refused',
  'texts-unknown',
  'calls-unknown',
  'texts-abroad-unknown',
  'texts-abroad-conflicting',
  'calls-abroad-unknown',
  'activate-abroad-unknown',
  'renew-abroad-unknown',
  'renew-abroad-reported',
  'renew-in-us-only',
  'residents-unknown',
  'us-residents-only',
  'needs-main-line',
  'esim-unknown',
  'esim-reported',
  'physical-sim-unknown',
  'autopay-unknown',
  'payment-unknown',
  'payment-reported',
  'lapse-unknown',
  'conflict-on-stages',
  'conflict-on-term',
  'cost-unknown',
  'start-cost-unknown',
  'trip-not-said',
] as const;
/** One code out of `CAUTION_CODES`. */
export type CautionCode = (typeof CAUTION_CODES)[number];

/** What rules a plan out. */
export const AGAINST_CODES = [
  ...TRIP_AGAINST_CODES,
  'closed',
  'number-plan-for-data',
  'no-number',
  'voip-refused',
  'voip-not-wanted',
  'no-texts',
  'no-calls',
  'no-texts-abroad',
  'needs-us-start',
  'no-renewal-abroad',
  'us-residents-only',
  'no-esim',
  'esim-only',
  'no-physical-sim',
  'autopay-required',
  'no-way-to-pay',
  'over-budget',
] as const;
/** One code out of `AGAINST_CODES`. */
export type AgainstCode = (typeof AGAINST_CODES)[number];

/** What the reader asks for. */
export interface Needs {
  /** `codes`: texts with verification codes. `keep`: only to stay the owner of the number. */
  readonly purpose: 'codes' | 'calls' | 'data' | 'keep';
  readonly voipOk: boolean;
  /** Where the number is used; a `data` plan is used in the US whatever is said here. */
  readonly where: 'us' | 'abroad' | 'both';
  readonly span: Span;
  /** `esim`: it must be an eSIM. `no-esim`: it cannot be one. */
  readonly phone: 'esim' | 'no-esim' | 'any';
  /** Ways to pay that the reader has; empty when not said. */
  readonly pays: readonly PaymentMethod[];
  /** Cents for each 30 days, on average over the span. */
  readonly budget?: Cents;
  readonly autopayOk: boolean;
  /** The trip, for the purpose `data`. */
  readonly data?: TripNeeds;
}

/** Tax, card fee and whether the reader is a customer already; the rest of the terms follows from needs and plan. */
export type RankTerms = Pick<CostTerms, 'taxRate' | 'cardFeeRate' | 'continuing'>;

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

type Finding =
  | { readonly side: 'for'; readonly code: ReasonCode }
  | { readonly side: 'caution'; readonly code: CautionCode; readonly sources: SourceKeys }
  | { readonly side: 'against'; readonly code: AgainstCode };
type Findings = readonly Finding[];

const good = (code: ReasonCode): Findings => [{ side: 'for', code }];
const careful = (code: CautionCode, sources: SourceKeys = []): Findings => [
  { side: 'caution', code, sources },
];
const bad = (code: AgainstCode): Findings => [{ side: 'against', code }];
const NOTHING: Findings = [];

/** Looks at a known fact; an unknown one is the given caution. */
const weigh = <T>(
  fact: Known<Weighed<T>>,
  unknown: CautionCode,
  look: (value: T, sources: SourceKeys) => Findings,
) => (fact === 'unknown' ? careful(unknown) : look(fact.value, fact.sources));

const isOpen = ({ status }: Plan): Findings =>
  status === 'closed' ? bad('closed') : status === 'unknown' ? careful('status-unknown') : NOTHING;

const isWhole = ({ publish }: Plan): Findings => (publish === 'partial' ? careful('partial-facts') : NOTHING);

function suitsPurpose({ kind }: Plan, { purpose, voipOk }: Needs): Findings {
  if (purpose === 'data') return kind === 'data' ? NOTHING : bad('number-plan-for-data');
  if (kind === 'data') return bad('no-number');
  if (kind === 'line') return good('mobile-number');
  if (!voipOk) return bad(purpose === 'codes' ? 'voip-refused' : 'voip-not-wanted');
  return purpose === 'codes' ? careful('voip-may-be-refused') : NOTHING;
}

const hasTexts = ({ texts }: Plan, { purpose }: Needs): Findings =>
  purpose === 'codes' ? weigh(texts, 'texts-unknown', (has) => (has ? NOTHING : bad('no-texts'))) : NOTHING;

const hasCalls = ({ calls }: Plan, { purpose }: Needs): Findings =>
  purpose === 'calls' ? weigh(calls, 'calls-unknown', (has) => (has ? NOTHING : bad('no-calls'))) : NOTHING;

function worksAbroad({ textsAbroad }: Plan, { purpose, where }: Needs): Findings {
  if (where === 'us') return NOTHING;
  if (purpose === 'calls') return careful('calls-abroad-unknown');
  if (purpose !== 'codes') return NOTHING;
  return weigh(textsAbroad, 'texts-abroad-unknown', (how, sources) => {
    switch (how) {
      case 'no':
        return bad('no-texts-abroad');
      case 'conflicting':
        return careful('texts-abroad-conflicting', sources);
      case 'roaming':
        return good('roaming-texts');
      case 'wifi':
        return good('codes-by-wifi');
      case 'app':
        return good('codes-by-app');
    }
  });
}

const startsAbroad = ({ activateAbroad }: Plan, { purpose, where }: Needs, terms: RankTerms): Findings =>
  where !== 'abroad' || purpose === 'data' || terms.continuing === true
    ? NOTHING
    : weigh(activateAbroad, 'activate-abroad-unknown', (can) => (can ? NOTHING : bad('needs-us-start')));

function renewsAbroad({ renewAbroad }: Plan, { purpose, where }: Needs): Findings {
  if (where === 'us' || purpose === 'data') return NOTHING;
  return weigh(renewAbroad, 'renew-abroad-unknown', (can, sources) => {
    if (can === 'reported') return careful('renew-abroad-reported', sources);
    if (can === 'yes') return NOTHING;
    return where === 'abroad' ? bad('no-renewal-abroad') : careful('renew-in-us-only', sources);
  });
}

function isForResidents({ usResidentsOnly }: Plan, { where }: Needs): Findings {
  if (where === 'us') return NOTHING;
  return weigh(usResidentsOnly, 'residents-unknown', (only, sources) => {
    if (!only) return NOTHING;
    return where === 'abroad' ? bad('us-residents-only') : careful('us-residents-only', sources);
  });
}

const needsMainLine = ({ companionOf }: Plan): Findings =>
  companionOf === undefined ? NOTHING : careful('needs-main-line');

function fitsPhone({ kind, esim, physicalSim }: Plan, { phone }: Needs): Findings {
  if (kind === 'voip' || phone === 'any') return NOTHING;
  if (phone === 'esim')
    return weigh(esim, 'esim-unknown', (offered, sources) => {
      if (offered === 'reported') return careful('esim-reported', sources);
      return offered === 'no' ? bad('no-esim') : good('esim-ok');
    });
  if (esim !== 'unknown' && esim.value === 'only') return bad('esim-only');
  return weigh(physicalSim, 'physical-sim-unknown', (has) =>
    has ? good('physical-sim-ok') : bad('no-physical-sim'),
  );
}

/** Every price of one of the plan's terms holds only with automatic renewal. */
const pricesNeedAutopay = ({ clocks }: Plan): boolean =>
  clocks.some(
    (clock) =>
      clock.kind === 'term' &&
      clock.offers.length > 0 &&
      clock.offers.every((offer) => offer.autopay === 'required'),
  );

function autopayFits(plan: Plan, { autopayOk }: Needs): Findings {
  if (autopayOk) return NOTHING;
  if (pricesNeedAutopay(plan)) return bad('autopay-required');
  return weigh(plan.autopay, 'autopay-unknown', (is) =>
    is === 'required' ? bad('autopay-required') : NOTHING,
  );
}

function canPay({ payments }: Plan, { pays }: Needs): Findings {
  if (pays.length === 0) return NOTHING;
  const facts = pays.map((method) => payments[method]);
  const known = facts.filter((fact) => fact !== 'unknown');
  if (known.some(({ value }) => value === 'yes')) return good('pays-with');
  const reported = known.filter(({ value }) => value !== 'no');
  if (reported.length > 0)
    return careful(
      'payment-reported',
      reported.flatMap(({ sources }) => sources),
    );
  return known.length === facts.length ? bad('no-way-to-pay') : careful('payment-unknown');
}

function lapseIsKnown({ clocks }: Plan, { purpose }: Needs): Findings {
  if (purpose === 'data') return NOTHING;
  const stages = clocks.flatMap((clock) => clock.stages);
  const disputed = stages.filter(({ rivals }) => rivals.length > 0);
  const rivals = clocks.flatMap((clock) => (clock.kind === 'wallet' ? [] : clock.rivals));
  return [
    ...(stages.some(({ from }) => from !== 'unknown') ? NOTHING : careful('lapse-unknown')),
    ...(disputed.length === 0
      ? NOTHING
      : careful(
          'conflict-on-stages',
          disputed.flatMap((stage) => [...stage.sources, ...stage.rivals.flatMap(({ sources }) => sources)]),
        )),
    ...(rivals.length === 0
      ? NOTHING
      : careful(
          'conflict-on-term',
          rivals.flatMap(({ sources }) => sources),
        )),
  ];
}

const needsNoActivity = ({ kind, clocks }: Plan): Findings =>
  kind !== 'data' && clocks.length > 0 && clocks.every((clock) => clock.kind !== 'activity')
    ? good('no-activity-needed')
    : NOTHING;

const RULES: readonly ((plan: Plan, needs: Needs, terms: RankTerms) => Findings)[] = [
  isOpen,
  isWhole,
  suitsPurpose,
  hasTexts,
  hasCalls,
  worksAbroad,
  startsAbroad,
  renewsAbroad,
  isForResidents,
  needsMainLine,
  fitsPhone,
  autopayFits,
  lapseIsKnown,
  needsNoActivity,
];

/** What a plan costs this reader, with what there is to say about it. */
interface Priced {
  readonly cost: CostResult | Unknown;
  readonly findings: Findings;
}

const UNPRICED: Priced = { cost: 'unknown', findings: careful('cost-unknown') };

/** The packs of a trip as payments, each on the day when the pack before it ends. */
function costOfPacks(
  { packs, days }: Trip & { readonly fits: true },
  start: CivilDate,
  terms: CostTerms,
): CostResult {
  const dates = packs.reduce<readonly CivilDate[]>(
    (before, { length }, index) => [...before, addLength(before[index] ?? start, length)],
    [start],
  );
  const payments = packs.map((pack, index) => paymentFor(pack, dates[index] ?? start, terms));
  return resultOf(payments, addLength(start, { days }));
}

function priceOfTrip(plan: Plan, { data, span, autopayOk }: Needs, terms: CostTerms): Priced {
  if (data === undefined) return { cost: 'unknown', findings: careful('trip-not-said') };
  const trip = tripOf(plan, data, autopayOk);
  const cautions = trip.cautions.flatMap(({ code, sources }) => careful(code, sources));
  return trip.fits
    ? {
        cost: costOfPacks(trip, span.start, terms),
        findings: [...cautions, ...trip.reasons.flatMap((code) => good(code))],
      }
    : { cost: 'unknown', findings: [...trip.against.flatMap((code) => bad(code)), ...cautions] };
}

const LONG_TERM_DAYS = 180;
const LONG_TERM_MONTHS = 6;

const isLong = (length: Length): boolean =>
  'days' in length ? length.days >= LONG_TERM_DAYS : length.months >= LONG_TERM_MONTHS;

/** One of the payments buys half a year or more. */
const paysLongTerm = ({ clocks }: Plan, { payments }: CostResult): boolean => {
  const offers = clocks.flatMap((clock) => (clock.kind === 'term' ? clock.offers : []));
  return payments.some(({ offerId }) => offers.some(({ id, length }) => id === offerId && isLong(length)));
};

function priceOfPlan(plan: Plan, needs: Needs, rates: RankTerms): Priced {
  const taxIncluded = plan.tax !== 'unknown' && plan.tax.value === 'included';
  const terms: CostTerms = { ...rates, autopay: needs.autopayOk, taxIncluded };
  if (plan.kind === 'data') return needs.purpose === 'data' ? priceOfTrip(plan, needs, terms) : UNPRICED;
  const cost = costOfPlan(plan, needs.span, terms);
  if (typeof cost === 'string') return UNPRICED;
  return { cost, findings: paysLongTerm(plan, cost) ? good('long-term') : NOTHING };
}

/** The start cost that this reader pays: none as a customer already. */
const startOf = (plan: Plan, { continuing }: RankTerms): ReturnType<typeof startCostOf> =>
  continuing === true ? { known: 0, unknownItems: [] } : startCostOf(plan);

const BUDGET_DAYS = 30;

/** More than the budget on average over the span or trip; less than 30 days count as 30. */
function isOverBudget(known: Cents, { budget, span, data, purpose }: Needs): boolean {
  const days = purpose === 'data' && data !== undefined ? data.days : daysBetween(span.start, span.end);
  return budget !== undefined && known * BUDGET_DAYS > budget * Math.max(days, BUDGET_DAYS);
}

function verdictOf(plan: Plan, needs: Needs, terms: RankTerms): Verdict {
  const { cost, findings: priceFindings } = priceOfPlan(plan, needs, terms);
  const start = startOf(plan, terms);
  const known = cost === 'unknown' ? 'unknown' : cost.paidByCard + start.known;
  const isWholePrice = start.unknownItems.length === 0 && plan.companionOf === undefined;
  const total = isWholePrice ? known : 'unknown';
  const findings: Findings = [
    ...RULES.flatMap((rule) => rule(plan, needs, terms)),
    ...priceFindings,
    ...(start.unknownItems.length === 0 ? NOTHING : careful('start-cost-unknown')),
    ...(total === 0 ? good('free') : canPay(plan, needs)),
    ...(known !== 'unknown' && isOverBudget(known, needs) ? bad('over-budget') : NOTHING),
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

const inOrder = (a: Verdict, b: Verdict): number =>
  PLACES[a.verdict] - PLACES[b.verdict] ||
  Number(isClosed(b)) - Number(isClosed(a)) ||
  byTotal(a.total, b.total) ||
  byId(a, b);

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
 * unsuitable ones, closed plans first among them; ties by id. A span that has no cost leaves every cost unknown.
 */
export const rank = (plans: readonly Plan[], needs: Needs, terms: RankTerms = {}): readonly Verdict[] =>
  namingCheapest(plans.map((plan) => verdictOf(plan, needs, terms)).sort(inOrder));
