import type { Clock, Known, Limit, Plan, Stage, Weighed } from './plan.ts';
import type { PlanFile } from './schema.ts';

type ClockFile = PlanFile['clocks'][number];
type LimitFile = NonNullable<PlanFile['limits']>[number];
type StageFile = ClockFile['stages'][number];
type ClaimFile<T> = 'unknown' | { value: T; sources: string[] };
type RivalFile<T> = { value: T; standing: 'live' | 'superseded'; sources: string[] };

const plain = <T>(claim: ClaimFile<T>): Known<T> => (claim === 'unknown' ? claim : claim.value);

const weighed = <T>(claim: ClaimFile<T>): Known<Weighed<T>> =>
  claim === 'unknown' ? claim : { value: claim.value, sources: claim.sources };

const live = <T>(rivals: readonly RivalFile<T>[] | undefined): readonly RivalFile<T>[] =>
  (rivals ?? []).filter((rival) => rival.standing === 'live');

const stageOf = (file: StageFile): Stage => ({
  stage: file.stage,
  after: file.after,
  from: file.from,
  ...(file.when === undefined ? {} : { when: file.when }),
  sources: file.sources,
  rivals: live(file.conflicts).map(({ value, sources }) => ({ after: value, sources })),
});

const limitOf = ({ id, kind, length, from, sources, conflicts }: LimitFile): Limit => ({
  id,
  kind,
  length,
  from,
  sources,
  rivals: live(conflicts).map(({ value, sources: keys }) => ({ length: value, sources: keys })),
});

function clockOf(file: ClockFile): Clock {
  const base = { id: file.id, sources: file.sources, stages: file.stages.map(stageOf) };
  switch (file.kind) {
    case 'wallet':
      return { ...base, kind: 'wallet', charge: file.charge, cycle: file.cycle, topUps: file.topUps };
    case 'activity':
      return {
        ...base,
        kind: 'activity',
        window: file.window,
        counts: file.counts,
        doesNotCount: file.doesNotCount,
        rivals: live(file.conflicts).map(({ value, sources }) => ({ length: value, sources })),
      };
    case 'term':
      return {
        ...base,
        kind: 'term',
        offers: file.offers.map((offer) => ({
          id: offer.id,
          // A dated range is planned on its upper end, so that a budget is never too small.
          price: offer.priceTo ?? offer.price,
          length: offer.length,
          autopay: offer.autopay,
          applies: offer.applies,
          ...(offer.dataMb === undefined ? {} : { dataMb: offer.dataMb }),
          sources: offer.sources,
        })),
        rivals: live(file.conflicts).map(({ value, sources }) => ({ length: value, sources })),
        renewFrom: plain(file.renewFrom),
        startsAt: plain(file.startsAt),
        dayCount: plain(file.dayCount),
        topUpBeforeExpiry: plain(file.topUpBeforeExpiry),
        topUpAfterExpiry: plain(file.topUpAfterExpiry),
      };
  }
}

/** The plan that the rules compute on: values and source keys; superseded claims, grades and words stay behind. */
export function planOfFile(file: PlanFile): Plan {
  return {
    id: file.id,
    kind: file.kind,
    status: plain(file.status),
    publish: file.publish,
    zone: plain(file.zone),
    clocks: file.clocks.map(clockOf),
    ...(file.limits === undefined ? {} : { limits: file.limits.map(limitOf) }),
    startCosts: file.startCosts.map(({ item, amount }) => ({ item, amount: plain(amount) })),
    numberType: weighed(file.numberType),
    calls: weighed(file.calls),
    texts: weighed(file.texts),
    dataMb: weighed(file.dataMb),
    esim: weighed(file.esim),
    physicalSim: weighed(file.physicalSim),
    activateAbroad: weighed(file.activateAbroad),
    renewAbroad: weighed(file.renewAbroad),
    textsAbroad: weighed(file.textsAbroad),
    usResidentsOnly: weighed(file.usResidentsOnly),
    ...(file.companionOf === undefined ? {} : { companionOf: file.companionOf }),
    autopay: weighed(file.autopay),
    tax: weighed(file.tax),
    payments: {
      card: weighed(file.payments.card),
      'foreign-card': weighed(file.payments['foreign-card']),
      paypal: weighed(file.payments.paypal),
      'apple-pay': weighed(file.payments['apple-pay']),
      'google-pay': weighed(file.payments['google-pay']),
      alipay: weighed(file.payments.alipay),
      'wechat-pay': weighed(file.payments['wechat-pay']),
      unionpay: weighed(file.payments.unionpay),
      'refill-card': weighed(file.payments['refill-card']),
      'bank-transfer': weighed(file.payments['bank-transfer']),
    },
  };
}
