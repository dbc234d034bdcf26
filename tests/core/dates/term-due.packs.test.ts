import { describe, expect, test } from 'vitest';

import type { DatedPack, LineState } from '../../../src/core/dates/line-state.ts';
import { timelineFrom } from '../../../src/core/dates/timeline.ts';
import type { TraceStep } from '../../../src/core/dates/trace.ts';
import type { Clock, Plan } from '../../../src/core/facts/plan.ts';
import { day, minimalPlan, minimalTerm, pack } from '../plans.ts';

const START = { lastAction: day('2027-01-01') };
const dated = (plan: Plan, state: LineState = START, bufferDays = 7) =>
  timelineFrom(plan, state, { bufferDays });
const stepsOf = (clock: Clock, state: LineState = START, change: Partial<Plan> = {}): readonly TraceStep[] =>
  dated({ ...minimalPlan(clock), ...change }, state).trace.filter(({ result }) => result === 'due');

describe('packs that are used one after the other', () => {
  const [first, second] = [
    pack(900, 15, 3000, { sources: ['pack-page', 'terms'] }),
    pack(1500, 30, 10_000, { sources: ['pack-page'] }),
  ];
  const clock = minimalTerm([first, second], { id: 'pack', sources: ['terms'] });
  const inTurn: readonly DatedPack[] = [
    { offer: second, begins: day('2027-01-01'), ends: day('2027-01-31') },
    { offer: first, begins: day('2027-01-31'), ends: day('2027-02-15') },
  ];

  test('end with the last, and each has a step with its own length and sources', () => {
    expect(stepsOf(clock, { ...START, packs: inTurn }).slice(1)).toEqual([
      {
        result: 'due',
        date: '2027-01-31',
        rule: 'pack-in-turn',
        from: '2027-01-01',
        length: { days: 30 },
        sources: ['pack-page', 'terms'],
        clock: 'pack',
      },
      {
        result: 'due',
        date: '2027-02-15',
        rule: 'pack-in-turn',
        from: '2027-01-31',
        length: { days: 15 },
        sources: ['pack-page', 'terms'],
        clock: 'pack',
      },
    ]);
    expect(dated(minimalPlan(clock), { ...START, packs: inTurn })).toMatchObject({
      due: '2027-02-15',
      packs: inTurn,
    });
  });

  test('of which there is one are a term like any other', () => {
    const rules = stepsOf(clock, { ...START, packs: inTurn.slice(0, 1) }).map(({ rule }) => rule);
    expect(rules).toEqual(['starts-payment', 'term-from-start']);
  });

  test('of which there is none have no end and no step', () => {
    const timeline = dated(minimalPlan(clock), { ...START, packs: [] });
    expect([timeline.due, timeline.trace]).toEqual(['unknown', []]);
  });
});
