import type { ContentProblem } from './content-problem.ts';
import type { OfferFile } from './schema/offer.ts';
import type { PlanFile } from './schema/plan.ts';

/** Something with an id and the place where it stands. */
interface Named {
  readonly id: string;
  readonly field: string;
}
type PlacedOffer = OfferFile & Named;

/** Every id that stands in a list a second time. */
const repeatedIds = (list: readonly Named[]): readonly ContentProblem[] =>
  list
    .filter(({ id }, index) => list.findIndex((other) => other.id === id) < index)
    .map(({ id, field }) => ({ field: `${field}.id`, reason: `is used twice: \`${id}\`` }));

const placed = <T>(list: readonly T[], field: string): readonly (T & { readonly field: string })[] =>
  list.map((item, index) => ({ ...item, field: `${field}.${String(index)}` }));

const turnedRanges = (offers: readonly PlacedOffer[]): readonly ContentProblem[] =>
  offers
    .filter(({ price, priceTo }) => priceTo !== undefined && priceTo < price)
    .map(({ field }) => ({ field: `${field}.priceTo`, reason: 'is below the price' }));

const needsItself = ({ id, companionOf }: PlanFile): readonly ContentProblem[] =>
  companionOf === id ? [{ field: 'companionOf', reason: 'names the plan itself' }] : [];

const closedButKept = ({ status, clocks }: PlanFile): readonly ContentProblem[] =>
  status !== 'unknown' && status.value === 'closed' && clocks.length > 0
    ? [{ field: 'clocks', reason: 'a closed plan has none: nothing keeps its numbers alive' }]
    : [];

/** What cannot be true together in one plan file, though each field by itself may stand so. */
export function contradictionsIn(file: PlanFile): readonly ContentProblem[] {
  const clocks = placed(file.clocks, 'clocks');
  const offers = clocks.flatMap((clock) =>
    clock.kind === 'term' ? placed(clock.offers, `${clock.field}.offers`) : [],
  );
  return [
    ...repeatedIds(clocks),
    ...repeatedIds(offers),
    ...turnedRanges(offers),
    ...needsItself(file),
    ...closedButKept(file),
  ];
}
