import type { Look } from '../../../src/core/ledger/line-outlook.ts';
import { outlookOf, type LineOutlook } from '../../../src/core/ledger/line-outlook.ts';
import type { KeptLine, LineEvent } from '../../../src/core/ledger/ledger-shape.ts';
import type { Plan } from '../../../src/core/facts/plan.ts';
import { planOfFile } from '../../../src/core/facts/plan-from-file.ts';
import { planSchema } from '../../../src/core/facts/schema/plan.ts';
import { contentFiles } from '../../content/files.ts';
import { day } from '../plans.ts';
import { NOON } from '../situations.ts';

/** Every plan of the catalogue. */
export const CATALOGUE: readonly Plan[] = contentFiles('plans').map(({ data }) =>
  planOfFile(planSchema.parse(data)),
);

/** What happened, without an id. */
type Happened = LineEvent extends infer E
  ? E extends LineEvent
    ? Omit<E, 'id' | 'day' | 'date'>
    : never
  : never;

/** A US day and what happened on it. */
export type Told = readonly [string, Happened];

/** Events on US days, such as `['2026-11-01', { kind: 'paid' }]`. */
export const eventsOn = (...told: Told[]): LineEvent[] =>
  told.map(([date, happened], at) => ({ ...happened, id: `event${at}`, date: day(date), day: 'us' }));

/** A line of a plan with these events. */
export const keptLine = (plan: string, events: LineEvent[], change: Partial<KeptLine> = {}): KeptLine => ({
  id: 'line01',
  name: 'A',
  rule: { kind: 'plan', id: plan },
  events,
  ...change,
});

/** 20 November 2026 in the US, with the whole catalogue. */
export const look = (change: Partial<Look> = {}): Look => ({
  plans: CATALOGUE,
  absences: [],
  moment: NOON,
  ...change,
});

/** What is told of a line of a plan with these events. */
export const told = (plan: Plan, events: LineEvent[], change: Partial<Look> = {}): LineOutlook =>
  outlookOf(keptLine(plan.id, events), look({ plans: [plan], ...change }));
