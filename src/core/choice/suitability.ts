import { against, caution, inFavour, NO_FINDINGS, weigh, type Findings } from './findings.ts';
import { emptyStageOf } from '../dates/empty-balance.ts';
import { holds } from '../dates/situation.ts';
import type { Needs, Situation } from './situation.ts';
import type { Plan } from '../facts/plan.ts';

function statusFindings({ status }: Plan): Findings {
  if (status === 'unknown') return caution('status-unknown');
  return status === 'closed' ? against('closed') : NO_FINDINGS;
}

const wholeFacts = ({ publish }: Plan): Findings =>
  publish === 'partial' ? caution('partial-facts') : NO_FINDINGS;

function suitsPurpose({ kind, numberType }: Plan, { purpose, voipOk }: Needs): Findings {
  if (purpose === 'data') return kind === 'data' ? NO_FINDINGS : against('number-plan-for-data');
  if (kind === 'data')
    return against(numberType !== 'unknown' && numberType.value === 'none' ? 'no-number' : 'data-plan');
  if (kind === 'line')
    return weigh(numberType, 'number-type-unknown', (type) =>
      type === 'mobile' ? inFavour('mobile-number') : NO_FINDINGS,
    );
  if (!voipOk) return against(purpose === 'codes' ? 'voip-refused' : 'voip-not-wanted');
  return purpose === 'codes' ? caution('voip-may-be-refused') : NO_FINDINGS;
}

const hasTexts = ({ texts }: Plan, { purpose }: Needs): Findings =>
  purpose === 'codes'
    ? weigh(texts, 'texts-unknown', (has) => (has ? NO_FINDINGS : against('no-texts')))
    : NO_FINDINGS;

const hasCalls = ({ calls }: Plan, { purpose }: Needs): Findings =>
  purpose === 'calls'
    ? weigh(calls, 'calls-unknown', (has) => (has ? NO_FINDINGS : against('no-calls')))
    : NO_FINDINGS;

const hasData = ({ kind, dataMb }: Plan, { monthlyMb }: Needs): Findings =>
  monthlyMb === undefined || kind === 'data'
    ? NO_FINDINGS
    : weigh(dataMb, 'monthly-data-unknown', (mb) =>
        mb === 'unlimited' || mb >= monthlyMb ? NO_FINDINGS : against('too-little-monthly-data'),
      );

function worksAbroad({ textsAbroad }: Plan, { purpose, where }: Needs): Findings {
  if (where === 'us') return NO_FINDINGS;
  if (purpose === 'calls') return caution('calls-abroad-unknown');
  if (purpose !== 'codes') return NO_FINDINGS;
  return weigh(textsAbroad, 'texts-abroad-unknown', (how, sources) => {
    switch (how) {
      case 'no':
        return against('no-texts-abroad');
      case 'conflicting':
        return caution('texts-abroad-conflicting', sources);
      case 'roaming':
        return inFavour('roaming-texts');
      case 'wifi':
        return inFavour('codes-by-wifi');
      case 'app':
        return inFavour('codes-by-app');
    }
  });
}

/** Asked of a new line only: one that is held runs already. */
const startsAbroad = (plan: Plan, { purpose, where }: Needs, situation: Situation): Findings =>
  where !== 'abroad' || purpose === 'data' || holds(situation, plan)
    ? NO_FINDINGS
    : weigh(plan.activateAbroad, 'activate-abroad-unknown', (can) =>
        can ? NO_FINDINGS : against('needs-us-start'),
      );

function renewsAbroad({ renewAbroad }: Plan, { purpose, where }: Needs): Findings {
  if (where === 'us' || purpose === 'data') return NO_FINDINGS;
  return weigh(renewAbroad, 'renew-abroad-unknown', (can, sources) => {
    if (can === 'reported') return caution('renew-abroad-reported', sources);
    if (can === 'yes') return NO_FINDINGS;
    return where === 'abroad' ? against('no-renewal-abroad') : caution('renew-in-us-only', sources);
  });
}

function isForResidents({ usResidentsOnly }: Plan, { where }: Needs): Findings {
  // Hardly any provider says that it does not ask for a US address: saying so everywhere would hide the few that do.
  if (where === 'us' || usResidentsOnly === 'unknown' || !usResidentsOnly.value) return NO_FINDINGS;
  return where === 'abroad'
    ? against('us-residents-only')
    : caution('us-residents-only', usResidentsOnly.sources);
}

const needsMainLine = ({ companionOf }: Plan): Findings =>
  companionOf === undefined ? NO_FINDINGS : caution('needs-main-line');

function fitsPhone({ kind, esim, physicalSim }: Plan, { phone }: Needs): Findings {
  if (kind === 'voip' || phone === 'any') return NO_FINDINGS;
  if (phone === 'esim')
    return weigh(esim, 'esim-unknown', (offered, sources) => {
      if (offered === 'reported') return caution('esim-reported', sources);
      return offered === 'no' ? against('no-esim') : inFavour('esim-ok');
    });
  if (esim !== 'unknown' && esim.value === 'only') return against('esim-only');
  return weigh(physicalSim, 'physical-sim-unknown', (has) =>
    has ? inFavour('physical-sim-ok') : against('no-physical-sim'),
  );
}

/** A plan that comes as a physical SIM for this reader: its eSIM cannot be used, or there is none. */
const comesAsSim = ({ esim }: Plan, { phone }: Needs): boolean =>
  phone === 'no-esim' || (phone === 'any' && (esim === 'unknown' || esim.value === 'no'));

/** Nobody says to which countries a SIM is sent: a reader outside the US must ask before paying. */
function simArrives(plan: Plan, needs: Needs, situation: Situation): Findings {
  const isAbroad = needs.where === 'abroad' && needs.purpose !== 'data';
  if (!isAbroad || plan.kind !== 'line' || holds(situation, plan)) return NO_FINDINGS;
  return comesAsSim(plan, needs) ? caution('sim-delivery-unknown') : NO_FINDINGS;
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
  if (autopayOk) return NO_FINDINGS;
  if (pricesNeedAutopay(plan)) return against('autopay-required');
  return weigh(plan.autopay, 'autopay-unknown', (is) =>
    is === 'required' ? against('autopay-required') : NO_FINDINGS,
  );
}

/** How the reader's ways to pay fit: asked only where there is something to pay. */
export function canPay({ payments }: Plan, { pays }: Needs): Findings {
  if (pays.length === 0) return NO_FINDINGS;
  const facts = pays.map((method) => payments[method]);
  const known = facts.filter((fact) => fact !== 'unknown');
  if (known.some(({ value }) => value === 'yes')) return inFavour('pays-with');
  const reported = known.filter(({ value }) => value !== 'no');
  if (reported.length > 0)
    return caution(
      'payment-reported',
      reported.flatMap(({ sources }) => sources),
    );
  return known.length === facts.length ? against('no-way-to-pay') : caution('payment-unknown');
}

function lapseIsKnown({ clocks }: Plan, { purpose }: Needs): Findings {
  if (purpose === 'data') return NO_FINDINGS;
  const stages = clocks.flatMap((clock) => clock.stages);
  const disputed = stages.filter(({ rivals }) => rivals.length > 0);
  const rivals = clocks.flatMap((clock) => (clock.kind === 'wallet' ? [] : clock.rivals));
  return [
    ...(stages.some(({ from }) => from !== 'unknown') ? NO_FINDINGS : caution('lapse-unknown')),
    ...(disputed.length === 0
      ? NO_FINDINGS
      : caution(
          'conflict-on-stages',
          disputed.flatMap((stage) => [...stage.sources, ...stage.rivals.flatMap(({ sources }) => sources)]),
        )),
    ...(rivals.length === 0
      ? NO_FINDINGS
      : caution(
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
    ? NO_FINDINGS
    : caution(
        'balance-may-run-out',
        stages.flatMap(({ sources }) => sources),
      );
};

function keptBy({ kind, clocks }: Plan): Findings {
  if (kind === 'data' || clocks.some((clock) => emptyStageOf(clock) !== undefined)) return NO_FINDINGS;
  const uses = clocks.filter((clock) => clock.kind === 'activity');
  const isPaid = clocks.some(
    (clock) => clock.kind === 'wallet' || (clock.kind === 'term' && clock.offers.length > 0),
  );
  if (uses.length === 0) return isPaid ? inFavour('no-activity-needed') : NO_FINDINGS;
  return isPaid
    ? caution(
        'must-use',
        uses.flatMap(({ sources }) => sources),
      )
    : NO_FINDINGS;
}

const RULES: readonly ((plan: Plan, needs: Needs, situation: Situation) => Findings)[] = [
  statusFindings,
  wholeFacts,
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
