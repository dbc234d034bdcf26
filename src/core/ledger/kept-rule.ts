import type { Action, Clock, Offer, Plan, Stage } from '../facts/plan.ts';
import { barePlan } from './own-rule.ts';
import type { KeptClock, KeptRule } from './rule-shape.ts';

type KeptStage = KeptClock['stages'][number];
type KeptOffer = Extract<KeptClock, { kind: 'term' }>['offers'][number];

const keptStage = ({ stage, after, from, when, rivals }: Stage): KeptStage => ({
  stage,
  after: [after, ...rivals.map((rival) => rival.after)],
  from,
  ...(when === undefined ? {} : { when }),
});

const keptOffer = ({ id, price, length, applies, autopay }: Offer): KeptOffer => ({
  id,
  price,
  length,
  applies,
  autopay,
});

function keptClock(clock: Clock): KeptClock {
  const { id } = clock;
  const stages = clock.stages.map(keptStage);
  switch (clock.kind) {
    case 'term': {
      const { renewFrom, startsAt, topUpAfterExpiry } = clock;
      const others = clock.rivals.map(({ length }) => length);
      const offers = clock.offers.map(keptOffer);
      return { kind: 'term', id, offers, others, stages, renewFrom, startsAt, topUpAfterExpiry };
    }
    case 'wallet': {
      const { charge, cycle, topUps } = clock;
      return { kind: 'wallet', id, charge, cycle, topUps: [...topUps], stages };
    }
    case 'activity': {
      const { window, rivals, counts } = clock;
      const others = rivals.map(({ length }) => length);
      return { kind: 'activity', id, window, others, counts: [...counts], stages };
    }
  }
}

/** What the dates of a plan follow from, to be kept beside a line. */
export const ruleOf = ({ status, zone, tax, accountDateInclusive, clocks }: Plan): KeptRule => ({
  status,
  zone,
  tax: tax === 'unknown' ? tax : tax.value,
  inclusive: accountDateInclusive === true,
  clocks: clocks.map(keptClock),
});

function stageFromKept({ stage, after: [after = 0, ...others], from, when }: KeptStage): Stage {
  const rivals = others.map((days) => ({ after: days, sources: [] }));
  return { stage, after, from, rivals, sources: [], ...(when === undefined ? {} : { when }) };
}

const ACTIONS: readonly Action[] = [
  'call-out',
  'call-in',
  'text-out',
  'text-in',
  'data',
  'top-up',
  'order',
  'login',
  'any-use',
];

function clockFromKept(kept: KeptClock): Clock {
  const base = { id: kept.id, sources: [], stages: kept.stages.map(stageFromKept) };
  if (kept.kind === 'wallet') {
    const { charge, cycle, topUps } = kept;
    return { ...base, kind: 'wallet', charge, cycle, topUps };
  }
  const rivals = kept.others.map((length) => ({ length, sources: [] }));
  if (kept.kind === 'activity') {
    const counts = ACTIONS.filter((action) => kept.counts.includes(action));
    return { ...base, kind: 'activity', window: kept.window, rivals, counts, doesNotCount: [] };
  }
  const { renewFrom, startsAt, topUpAfterExpiry } = kept;
  return {
    ...base,
    kind: 'term',
    offers: kept.offers.map((offer) => ({ ...offer, sources: [] })),
    rivals,
    renewFrom,
    startsAt,
    dayCount: 'unknown',
    topUpBeforeExpiry: 'unknown',
    topUpAfterExpiry,
  };
}

/** The plan that a kept rule makes: its dates are those of the plan that it was made of, without the papers. */
export const planOf = (id: string, { status, zone, tax, inclusive, clocks }: KeptRule): Plan => ({
  ...barePlan({
    id,
    status,
    zone,
    tax: tax === 'unknown' ? tax : { value: tax, sources: [] },
    clocks: clocks.map(clockFromKept),
  }),
  ...(inclusive ? { accountDateInclusive: true } : {}),
});
