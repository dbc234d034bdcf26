import type { CheckedFile, ContentFiles } from './content-files.ts';
import type { ContentProblem } from './content-problem.ts';
import type { PlanFile } from './schema/plan.ts';

/** A problem of a file that another file of its folder causes. */
interface NeighbourProblem extends ContentProblem {
  readonly id: string;
}

/** A place in an order, within a group. */
interface OrderedEntry {
  readonly id: string;
  readonly group: string;
  readonly order: number;
}

/** Every plan that has the name of another plan of its provider. */
export const checkPlanNames = (plans: readonly CheckedFile<PlanFile>[]): readonly NeighbourProblem[] =>
  plans.flatMap(({ id, data }, index) => {
    const first = plans
      .slice(0, index)
      .find((other) => other.data.name === data.name && other.data.provider === data.provider);
    return first === undefined
      ? []
      : [{ id, field: 'name', reason: `is the name of \`${first.id}\` too: two plans would look alike` }];
  });

function takenPlaces(places: readonly OrderedEntry[]): readonly NeighbourProblem[] {
  return places.flatMap(({ id, group, order }, index) => {
    const first = places.slice(0, index).find((other) => other.group === group && other.order === order);
    return first === undefined
      ? []
      : [
          {
            id,
            field: 'order',
            reason: `is ${order}, as in \`${first.id}\` of the same group: choose a free number`,
          },
        ];
  });
}

/** Every guide, question and symptom whose place in its group is taken. */
export function checkOrders({
  guides,
  faq,
  symptoms,
}: ContentFiles): readonly (NeighbourProblem & { readonly folder: 'guides' | 'faq' | 'symptoms' })[] {
  const inFolder = <F extends 'guides' | 'faq' | 'symptoms'>(folder: F, places: readonly OrderedEntry[]) =>
    takenPlaces(places).map((problem) => ({ folder, ...problem }));
  return [
    ...inFolder(
      'guides',
      guides.map(({ id, data }) => ({ id, group: data.family, order: data.order })),
    ),
    ...inFolder(
      'faq',
      faq.map(({ id, data }) => ({ id, group: data.group, order: data.order })),
    ),
    ...inFolder(
      'symptoms',
      symptoms.map(({ id, data }) => ({ id, group: data.group, order: data.order })),
    ),
  ];
}
