import { lineManner } from '../../../core/answers/held-line.ts';
import type { InterpretedAnswers } from '../../../core/answers/interpreted-answers.ts';
import type { ComparedRow } from '../../../core/choice/side-by-side.ts';
import { dollars } from '../../../core/cost/money.ts';
import { hasUndatedClock } from '../../../core/dates/timeline.ts';
import type { ComparedFact, ComparedWords } from '../../../i18n/compared-words.ts';
import { dateIn, type SayOf } from '../../line/say.ts';
import { collectedText, startDates, lackText, warnings, type ShownPlan } from '../shown-plan.ts';

/** Says a word of plans set side by side. */
export type ComparedSay = SayOf<keyof ComparedWords>;

/** What the page says of a plan whatever a reader needs, in words; null: not known. */
export type Facts = Readonly<Partial<Record<ComparedFact, string | null>>>;

/** What rows are made from. */
export interface ComparedView {
  readonly plans: readonly ShownPlan[];
  /** The facts of every plan by its id. */
  readonly facts: Readonly<Record<string, Facts>>;
  /** The names of the facts in the order of their rows. */
  readonly factNames: readonly ComparedFact[];
  readonly interpreted: InterpretedAnswers;
  readonly say: ComparedSay;
}

/** A row by the name of its label. */
export type Row = ComparedRow<'total' | 'due' | 'fit' | 'lacks' | ComparedFact>;
type Cell = Row['values'][number];

/** What the whole time costs; the least of it where a part is not known. */
function totalText({ verdict: { known, total } }: ShownPlan, say: ComparedSay): Cell {
  if (known === 'unknown') return null;
  return total === 'unknown' ? say('compared-least', { price: dollars(known) }) : dollars(known);
}

/** The last day to act on for who starts now, and what is to be done on it; a line that is held has dates of its own. */
function dueText(plan: ShownPlan, interpreted: InterpretedAnswers, say: ComparedSay): Cell {
  const timeline = startDates(plan, interpreted);
  if (timeline === undefined) return undefined;
  if (timeline.lastSafeDay === 'unknown' || hasUndatedClock(timeline)) return null;
  const what = say.in(lineManner(plan.entry.plan, timeline))('key-safe');
  return say('compared-due', { date: dateIn(say, timeline.lastSafeDay), what });
}

/** Whether a plan fits, and what is to be said against it or about it. */
function fitText({ entry, verdict }: ShownPlan, say: ComparedSay): string {
  const { against, cautions } = verdict;
  if (verdict.verdict === 'unsuitable')
    return say('fit-no', { why: against.map((code) => say(`against-${code}`)).join('') });
  const but = warnings(cautions).map(({ code, sources }) =>
    say(`caution-${code}`, { days: collectedText(sources, entry, say) }),
  );
  return say('fit-yes', {
    verdict: say(verdict.verdict === 'suitable' ? 'verdict-suitable' : 'verdict-cautious'),
    but: but.join(''),
  });
}

function lacksText({ verdict }: ShownPlan, say: ComparedSay): string {
  const lacks = lackText(
    verdict.cautions.map(({ code }) => code),
    say,
  );
  return lacks ?? say('lacks-nothing');
}

/** Everything that the plans are compared by: what depends on the reader first, then the facts. */
export function comparedRows({ plans, facts, factNames, interpreted, say }: ComparedView): readonly Row[] {
  const row = <Name extends Row['name']>(name: Name, cell: (plan: ShownPlan) => Cell) => ({
    name,
    values: plans.map(cell),
  });
  return [
    row('total', (plan) => totalText(plan, say)),
    row('due', (plan) => dueText(plan, interpreted, say)),
    row('fit', (plan) => fitText(plan, say)),
    ...factNames.map((name) => row(name, ({ entry }) => facts[entry.plan.id]?.[name])),
    row('lacks', (plan) => lacksText(plan, say)),
  ];
}
