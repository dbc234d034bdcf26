import { heldLengths, lineQuestions } from '../../core/answers/held-line.ts';
import type { Plan } from '../../core/facts/plan.ts';

/** A plan as the form offers it. */
export interface PlanChoice {
  readonly id: string;
  readonly name: string;
  readonly group: 'popular' | 'line' | 'data';
  /** What is asked about it and what kinds of clock it has, for the stylesheet. */
  readonly asks: string;
  /** The lengths that it is sold for, where the date hangs on which was paid for. */
  readonly lengths: readonly string[];
}

/** What most readers hold, in the order in which it is offered. */
const POPULAR: readonly string[] = [
  'tello-monthly-5',
  'ultra-mobile-paygo',
  'google-voice',
  'h2o-payg-10',
  'lycamobile-us-12-month',
  'tello-payg',
  'red-pocket-ebay-30',
  'google-fi-flexible',
];

function groupOf({ id, kind }: Plan): PlanChoice['group'] {
  if (POPULAR.includes(id)) return 'popular';
  return kind === 'data' ? 'data' : 'line';
}

function asksOf(plan: Plan): string {
  const lengths = heldLengths(plan);
  const kinds = new Set(plan.clocks.map(({ kind }) => kind));
  return [...lineQuestions(plan), ...kinds, ...(lengths.length > 0 ? ['length', ...lengths] : [])].join(' ');
}

/** The place of a plan in the list: what most hold first, the others as they come. */
const rankInList = ({ id }: PlanChoice): number =>
  POPULAR.includes(id) ? POPULAR.indexOf(id) : POPULAR.length;

/** The plans as the form offers them. */
export const choicesOf = (
  entries: readonly { readonly plan: Plan; readonly name: string }[],
): readonly PlanChoice[] =>
  entries
    .map(({ plan, name }) => ({
      id: plan.id,
      name,
      group: groupOf(plan),
      asks: asksOf(plan),
      lengths: heldLengths(plan),
    }))
    .sort((a, b) => rankInList(a) - rankInList(b));
