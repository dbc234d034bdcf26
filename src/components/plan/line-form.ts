import type { CataloguePlan } from '../../catalogue.ts';
import { packEntries } from '../../core/facts/packed-plans.ts';
import { WEIGHED_FACTS, type Clock, type Plan } from '../../core/facts/plan.ts';
import { choicesOf, type PlanChoice } from '../numbers/choices.ts';
import type { Help, HelpSteps } from '../numbers/help.ts';
import { planName } from './plan-name.ts';

/** Of a pack of data only its end is asked, which its account shows: what is sold does not matter. */
const withoutPacks = (clock: Clock): Clock => (clock.kind === 'term' ? { ...clock, offers: [] } : clock);

const NOT_ASKED = Object.fromEntries(
  WEIGHED_FACTS.filter((fact) => fact !== 'tax').map((fact) => [fact, 'unknown']),
);

/** The ways to pay as they are told beside a date: their papers stand on the plan's page. */
const withoutPapers = (payments: Plan['payments']): Plan['payments'] => ({
  ...payments,
  ...Object.fromEntries(
    Object.entries(payments).map(([method, fact]) => [
      method,
      fact === 'unknown' ? fact : { value: fact.value, sources: [] },
    ]),
  ),
});

/** A plan with what its dates are computed on, and nothing that only a choice asks for. */
const datedPlan = (plan: Plan): Plan => ({
  ...plan,
  ...NOT_ASKED,
  startCosts: [],
  clocks: plan.kind === 'data' ? plan.clocks.map(withoutPacks) : plan.clocks,
  payments: withoutPapers(plan.payments),
});

/** The catalogue as my numbers takes it. */
export const packedLines = (plans: readonly CataloguePlan[]): string =>
  packEntries(
    plans.map(({ plan, provider, file }) => ({
      plan:
        provider.accountDateInclusive !== 'unknown' && provider.accountDateInclusive.value
          ? { ...datedPlan(plan), accountDateInclusive: true }
          : datedPlan(plan),
      name: planName({ provider, file }),
      shortName: file.shortName,
      ...(provider.official === 'unknown' ? {} : { official: provider.official.value }),
    })),
    (plan) => Object.keys(plans.find(({ id }) => id === plan.id)?.file.sources ?? {}),
  );

/** The plans as the form offers them. */
export const planChoices = (plans: readonly CataloguePlan[]): readonly PlanChoice[] =>
  choicesOf(plans.map(({ plan, provider, file }) => ({ plan, name: planName({ provider, file }) })));

/** What a thing that is done at a provider is for, beside a date; undefined: nothing. */
function helpKind(does: CataloguePlan['provider']['actions'][number]['does']): HelpSteps['does'] | undefined {
  switch (does) {
    case 'renew':
      return 'renew';
    case 'check-expiry':
    case 'check-balance':
      return 'check';
    case 'stop-autopay':
    case 'port-out':
      return undefined;
  }
}

/** The steps of a provider that are told beside a date. */
const helpOf = ({ provider }: CataloguePlan): readonly HelpSteps[] =>
  provider.actions.flatMap(({ does, steps, dial, to, plans }): HelpSteps[] => {
    const kind = helpKind(does);
    if (kind === undefined) return [];
    return [
      {
        does: kind,
        steps,
        ...(dial === undefined ? {} : { dial }),
        ...(to === undefined ? {} : { to }),
        ...(plans === undefined ? {} : { plans }),
      },
    ];
  });

/** What is done at the providers of the plans. */
export const helpFor = (plans: readonly CataloguePlan[]): Help => ({
  providers: Object.fromEntries(
    plans.map((entry) => [entry.provider.id, helpOf(entry)] as const).filter(([, steps]) => steps.length > 0),
  ),
  providerOf: Object.fromEntries(plans.map(({ id, provider }) => [id, provider.id])),
});
