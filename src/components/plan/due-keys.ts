import { offersOfPlan } from '../../core/cost/renewal-price.ts';
import type { Clock, Plan } from '../../core/facts/plan.ts';
import { fill } from '../../i18n/fill.ts';
import { remarks } from '../../i18n/formats.ts';
import { keyWords } from '../../i18n/words/plan-words.ts';
import { countedFrom } from './counted-from.ts';
import { packStartText } from './pack.ts';
import { dayNumber, daysIn, exampleLine, type ExampleLine } from './plan-line.ts';

/** One of the first facts of a plan. */
export interface PlanKey {
  /** Which figure it is, for what sets the surfaces of the site side by side. */
  readonly figure: 'due' | 'price' | 'year' | 'lost' | 'late' | 'texts' | 'pays';
  readonly label: string;
  /** Undefined: not known. */
  readonly text: string | undefined;
  /** What the text has to be read with. */
  readonly note?: string | undefined;
}

const dayText = (n: number): string => fill(keyWords.dayNumber, { n });

/** The last day of a pack, from the shortest to the longest that is sold. */
export function lastDayKey(plan: Plan): PlanKey {
  const base = { figure: 'due', label: keyWords.lastDay } as const;
  const line = exampleLine(plan);
  const due = line?.timeline.due ?? 'unknown';
  if (line === undefined || due === 'unknown') return { ...base, text: undefined, note: keyWords.asBought };
  const from = dayNumber(line, due) - 1;
  const to = Math.max(from, ...offersOfPlan(plan).map(({ length }) => daysIn(line, length) - 1));
  return {
    ...base,
    text: from === to ? dayText(from) : fill(keyWords.dayRange, { from, to }),
    note: fill(keyWords.dayZero, { what: packStartText(plan) ?? keyWords.dayZeroUnknown }),
  };
}

const LATEST: Readonly<Record<Clock['kind'], string>> = {
  term: keyWords.latest,
  wallet: keyWords.latestWallet,
  activity: keyWords.latestUse,
};

const latestLabel = ({ kind }: Clock): string => LATEST[kind];

/** What the other clocks of a plan ask for, which run longer than the first. */
const laterClocks = (plan: Plan, line: ExampleLine): readonly string[] =>
  plan.clocks.flatMap((clock) => {
    const due = line.timeline.clocks.find(({ clock: id }) => id === clock.id)?.due ?? 'unknown';
    if (clock.id === line.timeline.governing || due === 'unknown') return [];
    const day = dayText(dayNumber(line, due) - 1);
    return [fill(keyWords.otherClock, { label: latestLabel(clock), day, counted: countedFrom(clock, line) })];
  });

/** The last day to act on, and beside it that of another clock which runs longer. */
export function latestKey(plan: Plan): PlanKey {
  const line = exampleLine(plan);
  const clock = plan.clocks.find(({ id }) => id === line?.timeline.governing);
  if (line === undefined || clock === undefined || line.timeline.lastSafeDay === 'unknown')
    return { figure: 'due', label: keyWords.latest, text: undefined, note: keyWords.asShown };
  return {
    figure: 'due',
    label: latestLabel(clock),
    text: dayText(dayNumber(line, line.timeline.lastSafeDay)),
    note: remarks([countedFrom(clock, line), ...laterClocks(plan, line)]),
  };
}
