import { bad, careful, good, NOTHING, weigh, type Findings } from './findings.ts';
import { emptyStageOf } from '../dates/empty-balance.ts';
import { holds } from '../dates/situation.ts';
import type { Needs, Situation } from './situation.ts';
import type { Plan } from '../facts/plan.ts';

function isOpen({ status }: Plan): Findings {
  if (status === 'unknown') return careful('status-unknown');
  return status === 'closed' ? bad('closed') : NOTHING;
}

const isWhole = ({ publish }: Plan): Findings => (publish === 'partial' ? careful('partial-facts') : NOTHING);

function suitsPurpose({ kind, numberType }: Plan, { purpose, voipOk }: Needs): Findings {
  if (purpose === 'data') return kind === 'data' ? NOTHING : bad('number-plan-for-data');
  if (kind === 'data')
    return bad(numberType !== 'unknown' && numberType.value === 'none' ? 'no-number' : 'data-plan');
  if (kind === 'line')
    return weigh(numberType, 'number-type-unknown', (type) =>
      type === 'mobile' ? good('mobile-number') : NOTHING,
    );
  if (!voipOk) return bad(purpose === 'codes' ? 'voip-refused' : 'voip-not-wanted');
  return purpose === 'codes' ? careful('voip-may-be-refused') : NOTHING;
}

const hasTexts = ({ texts }: Plan, { purpose }: Needs): Findings =>
  purpose === 'codes' ? weigh(texts, 'texts-unknown', (has) => (has ? NOTHING : bad('no-texts'))) : NOTHING;

const hasCalls = ({ calls }: Plan, { purpose }: Needs): Findings =>
  purpose === 'calls' ? weigh(calls, 'calls-unknown', (has) => (has ? NOTHING : bad('no-calls'))) : NOTHING;

const hasData = ({ kind, dataMb }: Plan, { monthlyMb }: Needs): Findings =>
  monthlyMb === undefined || kind === 'data'
    ? NOTHING
    : weigh(dataMb, 'monthly-data-unknown', (mb) =>
        mb === 'unlimited' || mb >= monthlyMb ? NOTHING : bad('too-little-monthly-data'),
      );

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

/** Asked of a new line only: one that is held runs already. */
const startsAbroad = (plan: Plan, { purpose, where }: Needs, situation: Situation): Findings =>
  where !== 'abroad' || purpose === 'data' || holds(situation, plan)
    ? NOTHING
    : weigh(plan.activateAbroad, 'activate-abroad-unknown', (can) => (can ? NOTHING : bad('needs-us-start')));

function renewsAbroad({ renewAbroad }: Plan, { purpose, where }: Needs): Findings {
  if (where === 'us' || purpose === 'data') return NOTHING;
  return weigh(renewAbroad, 'renew-abroad-unknown', (can, sources) => {
    if (can === 'reported') return careful('renew-abroad-reported', sources);
    if (can === 'yes') return NOTHING;
    return where === 'abroad' ? bad('no-renewal-abroad') : careful('renew-in-us-only', sources);
  });
}

function isForResidents({ usResidentsOnly }: Plan, { where }: Needs): Findings {
  // Hardly any provider says that it does not ask for a US address: saying so everywhere would hide the few that do.
  if (where === 'us' || usResidentsOnly === 'unknown' || !usResidentsOnly.value) return NOTHING;
  return where === 'abroad'
    ? bad('us-residents-only')
    : careful('us-residents-only', usResidentsOnly.sources);
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

/** A plan that comes as a physical SIM for this reader: its eSIM cannot be used, or there is none. */
const comesAsSim = ({ esim }: Plan, { phone }: Needs): boolean =>
  phone === 'no-esim' || (phone === 'any' && (esim === 'unknown' || esim.value === 'no'));

/** Nobody says to which countries a SIM is sent: a reader outside the US must ask before paying. */
function simArrives(plan: Plan, needs: Needs, situation: Situation): Findings {
  const isAbroad = needs.where === 'abroad' && needs.purpose !== 'data';
  if (!isAbroad || plan.kind !== 'line' || holds(situation, plan)) return NOTHING;
  return comesAsSim(plan, needs) ? careful('sim-delivery-unknown') : NOTHING;
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

/** How the reader's ways to pay fit: asked only where there is something to pay. */
export function canPay({ payments }: Plan, { pays }: Needs): Findings {
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

/** Paying is enough where every rule is a paid one; where use is asked for beside it, that is said. */
/** Use can empty the balance, and then the number goes: paying alone does not keep it. */
const mayRunEmpty = ({ clocks }: Plan): Findings => {
  const stages = clocks.flatMap((clock) => emptyStageOf(clock) ?? []);
  return stages.length === 0
    ? NOTHING
    : careful(
        'balance-may-run-out',
        stages.flatMap(({ sources }) => sources),
      );
};

function keptBy({ kind, clocks }: Plan): Findings {
  if (kind === 'data' || clocks.some((clock) => emptyStageOf(clock) !== undefined)) return NOTHING;
  const uses = clocks.filter((clock) => clock.kind === 'activity');
  const isPaid = clocks.some(
    (clock) => clock.kind === 'wallet' || (clock.kind === 'term' && clock.offers.length > 0),
  );
  if (uses.length === 0) return isPaid ? good('no-activity-needed') : NOTHING;
  return isPaid
    ? careful(
        'must-use',
        uses.flatMap(({ sources }) => sources),
      )
    : NOTHING;
}

const RULES: readonly ((plan: Plan, needs: Needs, situation: Situation) => Findings)[] = [
  isOpen,
  isWhole,
  suitsPurpose,
  hasTexts,
  hasCalls,
  hasData,
  worksAbroad,
  startsAbroad,
  renewsAbroad,
  isForResidents,
  needsMainLine,
  fitsPhone,
  simArrives,
  autopayFits,
  lapseIsKnown,
  mayRunEmpty,
  keptBy,
];

/** What there is to say about a plan for this reader, price and ways to pay apart. */
export const suitabilityOf = (plan: Plan, situation: Situation): Findings =>
  RULES.flatMap((rule) => rule(plan, situation.needs, situation));
