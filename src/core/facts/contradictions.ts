import type { PaperProblem } from './evidence.ts';
import type { PlanFile, ProviderFile } from './schema.ts';

interface Named {
  readonly id: string;
  readonly field: string;
}

/** Every id that stands in a list a second time. */
const repeatedIds = (list: readonly Named[]): readonly PaperProblem[] =>
  list.flatMap(({ id, field }, index) =>
    list.findIndex((other) => other.id === id) < index
      ? [{ field: `${field}.id`, reason: `is used twice: \`${id}\`` }]
      : [],
  );

/** What cannot be true together in one plan file, though each field by itself may stand so. */
export function contradictionsIn(file: PlanFile): readonly PaperProblem[] {
  const clocks = file.clocks.map((clock, index) => ({
    clock,
    id: clock.id,
    field: `clocks.${String(index)}`,
  }));
  const offers = clocks.flatMap(({ clock, field }) =>
    clock.kind === 'term'
      ? clock.offers.map((offer, index) => ({ ...offer, field: `${field}.offers.${String(index)}` }))
      : [],
  );
  const ranges = offers.flatMap(({ price, priceTo, field }) =>
    priceTo !== undefined && priceTo < price
      ? [{ field: `${field}.priceTo`, reason: 'is below the price' }]
      : [],
  );
  const isClosed = file.status !== 'unknown' && file.status.value === 'closed';
  return [
    ...repeatedIds(clocks),
    ...repeatedIds(offers),
    ...ranges,
    ...(file.companionOf === file.id ? [{ field: 'companionOf', reason: 'names the plan itself' }] : []),
    ...(isClosed && clocks.length > 0
      ? [{ field: 'clocks', reason: 'a closed plan has none: nothing keeps its numbers alive' }]
      : []),
  ];
}

/** The steps of a provider, as far as they say which plans they are for. */
type Steps = Pick<ProviderFile, 'id'> & {
  readonly actions: readonly { readonly plans?: readonly string[] | undefined }[];
};

/** Steps that are said to be for a plan which this provider does not have. */
export const checkActions = (
  { id: provider, actions }: Steps,
  plans: readonly Pick<PlanFile, 'id' | 'provider'>[],
): readonly PaperProblem[] =>
  actions.flatMap((action, index) =>
    (action.plans ?? []).flatMap((id) => {
      const plan = plans.find((one) => one.id === id);
      if (plan?.provider === provider) return [];
      const reason =
        plan === undefined ? `there is no plan \`${id}\`` : `the plan \`${id}\` is not one of this provider`;
      return [{ field: `actions.${String(index)}.plans`, reason }];
    }),
  );
