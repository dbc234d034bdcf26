import type { Length } from '../calendar/civil.ts';
import { liveOf } from './conflicts.ts';
import { plannedPrice } from './offer-price.ts';
import { PAYMENT_METHODS, type PaymentMethod } from './payment-methods.ts';
import { WEIGHED_FACTS, type Acceptance, type FactValues } from './plan.ts';
import type {
  ActivityClock,
  Clock,
  Known,
  Limit,
  Offer,
  Plan,
  Stage,
  TermClock,
  WalletClock,
  Weighed,
} from './plan.ts';
import type { ClockFile } from './schema/clock.ts';
import type { LimitFile } from './schema/limit.ts';
import type { OfferFile } from './schema/offer.ts';
import type { PlanFile } from './schema/plan.ts';
import type { StageFile } from './schema/stage.ts';

type DisputableFile = ClockFileOf<'term'>['topUpBeforeExpiry'];
type ClaimFile<T> = 'unknown' | { readonly value: T; readonly sources: readonly string[] };
interface ConflictFile<T> {
  readonly value: T;
  readonly standing: 'live' | 'superseded';
  readonly sources: readonly string[];
}
type ClockFileOf<Kind extends ClockFile['kind']> = Extract<ClockFile, { kind: Kind }>;

const bareValue = <T>(claim: ClaimFile<T>): Known<T> => (claim === 'unknown' ? claim : claim.value);

const weighed = <T>(claim: ClaimFile<T>): Known<Weighed<T>> =>
  claim === 'unknown' ? claim : { value: claim.value, sources: claim.sources };

/**
 * The claims of these names, each with its value and sources. The first signature says what is lost when entries are
 * put together again: that every name keeps the type of its own values.
 */
function weighedEach<Values extends object, Name extends string & keyof Values>(
  names: readonly Name[],
  claims: { readonly [Each in Name]: ClaimFile<Values[Each]> },
): { readonly [Each in Name]: Known<Weighed<Values[Each]>> };
function weighedEach(names: readonly string[], claims: Readonly<Record<string, ClaimFile<unknown>>>): object {
  const named = Object.entries(claims).filter(([name]) => names.includes(name));
  return Object.fromEntries(named.map(([name, claim]) => [name, weighed(claim)]));
}

const lengthRivals = (conflicts: readonly ConflictFile<Length>[] | undefined): TermClock['rivals'] =>
  liveOf(conflicts).map(({ value, sources }) => ({ length: value, sources }));

/** A yes or no that nobody live denies; where pages disagree it is not known. */
const undisputed = (claim: DisputableFile): Known<boolean> =>
  claim === 'unknown' || liveOf(claim.conflicts).some(({ value }) => value !== claim.value)
    ? 'unknown'
    : claim.value;

const stageOf = (file: StageFile): Stage => ({
  stage: file.stage,
  after: file.after,
  from: file.from,
  ...(file.when === undefined ? {} : { when: file.when }),
  sources: file.sources,
  rivals: liveOf(file.conflicts).map(({ value, sources }) => ({ after: value, sources })),
});

const offerOf = (file: OfferFile): Offer => ({
  id: file.id,
  price: plannedPrice(file),
  length: file.length,
  autopay: file.autopay,
  applies: file.applies,
  ...(file.dataMb === undefined ? {} : { dataMb: file.dataMb }),
  sources: file.sources,
});

/** What every clock has. */
const baseOf = ({ id, sources, stages }: ClockFile): Pick<Clock, 'id' | 'sources' | 'stages'> => ({
  id,
  sources,
  stages: stages.map(stageOf),
});

const walletOf = (file: ClockFileOf<'wallet'>): WalletClock => ({
  ...baseOf(file),
  kind: 'wallet',
  charge: file.charge,
  cycle: file.cycle,
  topUps: file.topUps,
});

const activityOf = (file: ClockFileOf<'activity'>): ActivityClock => ({
  ...baseOf(file),
  kind: 'activity',
  window: file.window,
  rivals: lengthRivals(file.conflicts),
  counts: file.counts,
  doesNotCount: file.doesNotCount,
});

const termOf = (file: ClockFileOf<'term'>): TermClock => ({
  ...baseOf(file),
  kind: 'term',
  offers: file.offers.map(offerOf),
  rivals: lengthRivals(file.conflicts),
  renewFrom: bareValue(file.renewFrom),
  startsAt: bareValue(file.startsAt),
  dayCount: bareValue(file.dayCount),
  topUpBeforeExpiry: undisputed(file.topUpBeforeExpiry),
  topUpAfterExpiry: undisputed(file.topUpAfterExpiry),
});

const limitOf = ({ id, kind, length, from, sources, conflicts }: LimitFile): Limit => ({
  id,
  kind,
  length,
  from,
  sources,
  rivals: lengthRivals(conflicts),
});

function clockOf(file: ClockFile): Clock {
  switch (file.kind) {
    case 'wallet':
      return walletOf(file);
    case 'activity':
      return activityOf(file);
    case 'term':
      return termOf(file);
  }
}

/** The plan that the rules compute on: values and source keys; superseded claims, grades and words stay behind. */
export const planOfFile = (file: PlanFile): Plan => ({
  ...weighedEach<FactValues, keyof FactValues>(WEIGHED_FACTS, file),
  id: file.id,
  kind: file.kind,
  status: bareValue(file.status),
  publish: file.publish,
  zone: bareValue(file.zone),
  clocks: file.clocks.map(clockOf),
  ...(file.limits === undefined ? {} : { limits: file.limits.map(limitOf) }),
  startCosts: file.startCosts.map(({ item, amount }) => ({ item, amount: bareValue(amount) })),
  ...(file.companionOf === undefined ? {} : { companionOf: file.companionOf }),
  payments: weighedEach<Readonly<Record<PaymentMethod, Acceptance>>, PaymentMethod>(
    PAYMENT_METHODS,
    file.payments,
  ),
});
