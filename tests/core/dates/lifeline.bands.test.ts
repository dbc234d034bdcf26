import { describe, expect, test } from 'vitest';
import { lifelineOf } from '../../../src/core/dates/lifeline.ts';
import { timelineFrom } from '../../../src/core/dates/timeline.ts';
import type { Stage } from '../../../src/core/facts/plan.ts';
import { day, minimalPlan, minimalWallet, stageOf } from '../plans.ts';

const START = day('2027-01-01');
/** A line that ends 30 days after its start, 2027-01-31: its marks stand on 1, 16, 23, 30 and 31 January. */
const lineWith = (stages: readonly Stage[] = [], bufferDays = 7) =>
  timelineFrom(minimalPlan(minimalWallet({ stages })), { lastAction: START }, { bufferDays });
const LOST = stageOf('lost', 60, 'due');
const drawn = (stages: readonly Stage[] = [LOST]) => lifelineOf(lineWith(stages), { start: START });
const bandsOf = (stages: readonly Stage[]) =>
  drawn(stages).bands.map(({ kind, from, to }) => [kind, from, to]);

describe('the marks of the drawn line', () => {
  test('share the width by their days, with room after the last', () => {
    // 1000 wide, 100 after the last mark: 900 for the 90 days.
    expect(drawn().marks.map(({ at }) => at)).toEqual([0, 150, 220, 290, 300, 900]);
  });

  test('hold what falls on one day together, in the order in which it is said', () => {
    const { marks } = drawn([stageOf('lost', 0, 'due'), stageOf('suspended', 0, 'due')]);
    expect(marks.at(-1)?.labels).toEqual(['due', 'suspended', 'lost']);
  });

  test('leave out the start that is not given', () => {
    const labels = lifelineOf(lineWith([LOST])).marks.flatMap((mark) => mark.labels);
    expect(labels).toEqual(['prepareBy', 'actBy', 'lastSafeDay', 'due', 'lost']);
  });

  test('leave out a stage that is not planned, though it has a date', () => {
    const timeline = lineWith([LOST]);
    const put = timeline.stages.map((stage) => ({ ...stage, planned: false }));
    const labels = lifelineOf({ ...timeline, stages: put }).marks.flatMap((mark) => mark.labels);
    expect(labels).toEqual(['prepareBy', 'actBy', 'lastSafeDay', 'due']);
  });

  test('leave out a stage that has no date', () => {
    expect(drawn([stageOf('lost', 60, 'unknown')]).marks.at(-1)?.labels).toEqual(['due']);
  });

  test('stand at the left end where all falls on one day', () => {
    const marks = lifelineOf({
      ...lineWith(),
      prepareBy: START,
      actBy: START,
      lastSafeDay: START,
      due: START,
    }).marks;
    expect(marks).toEqual([
      { at: 0, date: START, labels: ['prepareBy', 'actBy', 'lastSafeDay', 'due'], endsOn: START },
    ]);
  });

  test('are none where nothing is due, even where a stage has a date', () => {
    const undated = { ...lineWith([LOST]), due: 'unknown' } as const;
    expect(lifelineOf(undated, { start: START, today: START })).toMatchObject({ marks: [], bands: [] });
    expect(lifelineOf(undated, { start: START, today: START })).not.toHaveProperty('today');
  });
});

describe('the stretches of the drawn line', () => {
  test('the buffer begins on the day to act and not on the day to prepare', () => {
    expect(bandsOf([LOST])).toEqual([
      ['safe', 0, 220],
      ['buffer', 220, 300],
      ['due', 300, 900],
      ['lost', 900, 1000],
    ]);
  });

  test('without a day to act there is no buffer', () => {
    const timeline = { ...lineWith([LOST]), actBy: 'unknown' } as const;
    expect(lifelineOf(timeline, { start: START }).bands.map(({ kind }) => kind)).toEqual([
      'safe',
      'due',
      'lost',
    ]);
  });

  test('a line that begins with the day to act has no safe stretch', () => {
    const { bands } = lifelineOf(lineWith([LOST], 40));
    expect(bands.map(({ kind }) => kind)).toEqual(['buffer', 'due', 'lost']);
  });

  test('a line of which no loss is known stops to the end of the drawing', () => {
    expect(bandsOf([]).at(-1)).toEqual(['due', 900, 1000]);
  });

  test('a loss on the due date leaves no stretch to save it in', () => {
    expect(bandsOf([stageOf('lost', 0, 'due')]).map(([kind]) => kind)).toEqual(['safe', 'buffer', 'lost']);
  });

  test('a loss before the due date is drawn from the due date', () => {
    const timeline = lineWith([LOST]);
    const early = timeline.stages.map((stage) => ({ ...stage, date: day('2027-01-25') }));
    const { bands } = lifelineOf({ ...timeline, stages: early }, { start: START });
    expect(bands.slice(-2)).toMatchObject([
      { kind: 'buffer', to: 900 },
      { kind: 'lost', from: 900, to: 1000 },
    ]);
  });
});

describe('today on the drawn line', () => {
  test('is left out where it is not given', () => {
    expect(drawn()).not.toHaveProperty('today');
  });

  test('moves the line to the right where the line begins later', () => {
    const { today, marks, bands } = lifelineOf(lineWith([LOST]), { start: START, today: day('2026-12-22') });
    expect([today?.at, marks[0]?.at, bands[0]?.from]).toEqual([0, 90, 90]);
  });
});

describe('the balance on the drawn line', () => {
  const clock = minimalWallet({ charge: 300, cycle: { days: 30 } });
  const withBalance = (balance: number, accountDue?: string) => {
    const due = accountDue === undefined ? {} : { accountDue: day(accountDue) };
    const timeline = timelineFrom(
      minimalPlan(clock),
      { lastAction: START, balance, ...due },
      { bufferDays: 7 },
    );
    return lifelineOf(timeline, { start: START, clocks: [clock] }).balance;
  };

  test('runs down by one charge a cycle, and what no charge can use stays', () => {
    expect(withBalance(700)).toEqual({
      first: 700,
      steps: [
        { from: 0, to: 300, level: 1 },
        { from: 300, to: 600, level: 4 / 7 },
        { from: 600, to: 900, level: 1 / 7 },
      ],
    });
  });

  test('is not drawn where there is none, or where the account says when the line ends', () => {
    expect(withBalance(0)).toBeUndefined();
    expect(withBalance(700, '2027-03-01')).toBeUndefined();
  });
});

describe('what the drawing names beside the line', () => {
  const rivals = [
    { after: 90, sources: ['faq'] },
    { after: 60, sources: ['forum'] },
  ];

  test('a later date that the evidence allows, with its stage', () => {
    const { possible } = drawn([stageOf('lost', 60, 'due', { rivals })]);
    expect(possible).toEqual([
      { at: 900, stage: 'lost', date: '2027-05-01', after: 90, sources: ['faq'], reason: 'rival' },
    ]);
  });

  test('no date that stands on the line already', () => {
    const both = [
      stageOf('lost', 60, 'due', { when: 'zero' }),
      stageOf('lost', 60, 'due', { when: 'belowCharge' }),
    ];
    expect(lifelineOf(lineWith(both), { start: START }).possible).toEqual([]);
  });

  test('nothing of a stage that is not planned', () => {
    const timeline = lineWith([stageOf('lost', 60, 'due', { rivals })]);
    const put = timeline.stages.map((stage) => ({ ...stage, planned: false }));
    expect(lifelineOf({ ...timeline, stages: put }).possible).toEqual([]);
  });

  test('the stages without a date, and only those', () => {
    const { undated } = drawn([stageOf('suspended', 0, 'due'), stageOf('lost', 45, 'unknown')]);
    expect(undated.map(({ stage, after }) => [stage, after])).toEqual([['lost', 45]]);
  });
});
