import type { Plan } from '../facts/plan.ts';

/** A plan as it is for someone who has it already: no start cost, no first-term price, nothing to activate. */
export const asHeld = (plan: Plan): Plan => ({
  ...plan,
  startCosts: [],
  activateAbroad: { value: true, sources: [] },
  clocks: plan.clocks.map((clock) =>
    clock.kind === 'term'
      ? {
          ...clock,
          offers: clock.offers
            .filter(({ applies }) => applies !== 'first')
            .map((offer) => ({ ...offer, applies: 'always' as const })),
        }
      : clock,
  ),
});
