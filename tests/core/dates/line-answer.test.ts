import { describe, expect, test } from 'vitest';
import { DEFAULT_LINE, type LineAnswers } from '../../../src/core/answers/line-questions.ts';
import { interpretLine } from '../../../src/core/answers/interpreted-line.ts';
import { addDays, compare, lastSafeDay, type CivilDate } from '../../../src/core/calendar/civil.ts';
import { hasUndatedClock } from '../../../src/core/dates/timeline.ts';
import { lineAnswer, type AnswerWord } from '../../../src/core/dates/line-answer.ts';
import { providerToday, timelineOf } from '../../../src/core/dates/situation.ts';
import type { Timeline } from '../../../src/core/dates/timeline.ts';
import { timelineFrom } from '../../../src/core/dates/timeline.ts';
import { planOfFile } from '../../../src/core/facts/plan-from-file.ts';
import type { Plan } from '../../../src/core/facts/plan.ts';
import { planSchema } from '../../../src/core/facts/schema/plan.ts';
import { contentFiles } from '../../content/files.ts';
import { activity, day, line, offer, stage, term } from '../plans.ts';

const plans = contentFiles('plans').map(({ data }) => planOfFile(planSchema.parse(data)));
const ZONES = ['Asia/Shanghai', 'America/Los_Angeles', 'UTC'] as const;
const TYPED = '2027-01-31';

/** What a reader may say of a line: what its clocks ask for, with and without the date in the account. */
const SAID: readonly Partial<LineAnswers>[] = [
  { paid: TYPED, used: TYPED },
  { due: '2027-04-30', paid: TYPED, used: TYPED },
  { due: '2027-04-30', paid: TYPED, used: TYPED, balance: '0' },
  { paid: TYPED, used: TYPED, balance: '7' },
];

/** Noon in New York on a day, which is that day in every US zone. */
const noonOn = (date: CivilDate): number => Date.parse(`${date}T17:00:00Z`);

function linesOf(plan: Plan, zone: string) {
  return SAID.map((said) => {
    const on = (date: CivilDate) =>
      interpretLine({ ...DEFAULT_LINE, plan: plan.id, ...said }, { instant: noonOn(date), zone }, plans);
    const { plan: held, situation } = on(day('2027-02-01'));
    return { timeline: timelineOf(held, situation), on };
  });
}

const boundariesOf = ({
  prepareBy,
  actBy,
  lastSafeDay: last,
  due,
  stages,
}: Timeline): readonly CivilDate[] => {
  const dates = [
    prepareBy,
    actBy,
    last,
    due,
    ...stages.flatMap(({ planned, date }) => (planned ? [date] : [])),
  ];
  return [...new Set(dates)].flatMap((date) => (date === 'unknown' ? [] : [date]));
};

const plannedOn = ({ stages }: Timeline, kind: string): CivilDate | undefined => {
  const date = stages.find(({ stage: its, planned }) => planned && its === kind)?.date;
  return date === 'unknown' ? undefined : date;
};

/** The words that a day allows, told from the dates alone. */
function wordsAllowed(plan: Plan, timeline: Timeline, today: CivilDate): readonly AnswerWord[] {
  const has = (date: CivilDate | 'unknown' | undefined): boolean =>
    date !== undefined && date !== 'unknown' && compare(date, today) <= 0;
  if (plan.status === 'closed') return ['closed'];
  if (plan.kind === 'data' && has(timeline.due)) return ['over'];
  if (has(plannedOn(timeline, 'lost'))) return ['gone'];
  if (has(plannedOn(timeline, 'atRisk'))) return ['saveable', 'risky'];
  if (has(plannedOn(timeline, 'suspended'))) return ['saveable', 'late'];
  if (timeline.due === 'unknown') return ['unknown'];
  if (has(timeline.due)) return ['saveable', 'late'];
  if (hasUndatedClock(timeline)) return ['unknown'];
  if (has(timeline.lastSafeDay)) return ['lastDay'];
  return timeline.isBalanceEmpty || has(timeline.actBy) ? ['act'] : ['safe'];
}

describe('the answer for every plan of the catalogue, on and around each of its days', () => {
  test.each(ZONES)('is the one that its dates allow, for a reader in %s', (zone) => {
    let looked = 0;
    for (const plan of plans)
      for (const { timeline, on } of linesOf(plan, zone))
        for (const boundary of boundariesOf(timeline))
          for (const step of [-1, 0, 1]) {
            const today = addDays(boundary, step);
            const { situation } = on(today);
            expect(providerToday(plan, situation.moment)).toBe(today);
            const told = lineAnswer(plan.kind, timeline, today);
            const where = `${plan.id} on ${today}: ${JSON.stringify(told)}`;
            expect(wordsAllowed(plan, timeline, today), where).toContain(told.word);
            if (timeline.due !== 'unknown' && compare(today, timeline.due) >= 0)
              expect(['safe', 'act', 'lastDay'], where).not.toContain(told.word);
            looked += 1;
          }
    expect(looked).toBeGreaterThan(500);
  });

  test('names a date that is not past, and nothing as past that is still to come', () => {
    for (const plan of plans)
      for (const { timeline } of linesOf(plan, 'Asia/Shanghai'))
        for (const boundary of boundariesOf(timeline))
          for (const step of [-1, 0, 1]) {
            const today = addDays(boundary, step);
            const { matters, past, word, lastDay } = lineAnswer(plan.kind, timeline, today);
            const where = `${plan.id} on ${today}`;
            if (matters !== undefined) {
              expect(compare(matters.date, today), where).toBeGreaterThanOrEqual(0);
              expect(addDays(today, matters.daysLeft), where).toBe(matters.date);
              const last = plannedOn(timeline, 'lost');
              if (matters.what === 'save' && last !== undefined && compare(today, last) < 0)
                expect(matters.date, where).toBe(lastSafeDay(last));
            }
            for (const { date } of past) expect(compare(date, today), where).toBeLessThanOrEqual(0);
            if (word === 'safe' || word === 'act' || word === 'lastDay')
              expect([past, lastDay], where).toEqual([[], timeline.lastSafeDay]);
          }
  });

  test('is never safer the later it is', () => {
    const ranks: readonly AnswerWord[] = [
      'safe',
      'act',
      'lastDay',
      'late',
      'over',
      'saveable',
      'risky',
      'gone',
    ];
    for (const plan of plans)
      for (const { timeline } of linesOf(plan, 'UTC')) {
        const days = boundariesOf(timeline)
          .flatMap((date) => [-1, 0, 1].map((step) => addDays(date, step)))
          .sort(compare);
        const known = days
          .map((today) => lineAnswer(plan.kind, timeline, today).word)
          .filter((word) => word !== 'unknown' && word !== 'closed');
        const order = known.map((word) => Math.max(ranks.indexOf(word), word === 'late' ? 5 : 0));
        expect(order, plan.id).toEqual([...order].sort((a, b) => a - b));
      }
  });
});

describe('a line that is late', () => {
  const plan = line({
    clocks: [
      term([offer(500, { days: 30 })], {
        stages: [
          stage({ stage: 'suspended', after: 0, from: 'due' }),
          stage({ stage: 'lost', after: 30, from: 'due', rivals: [{ after: 60, sources: ['other'] }] }),
        ],
      }),
    ],
  });
  const timeline = timelineFrom(plan, { accountDue: day('2026-11-01') }, { bufferDays: 7 });
  const told = (today: string) => lineAnswer('line', timeline, day(today));

  test('is told until when it can be saved, and the later day of another source beside it', () => {
    expect(told('2026-11-20')).toMatchObject({
      word: 'saveable',
      matters: { what: 'save', date: '2026-11-30', daysLeft: 10, later: { until: '2026-12-30' } },
      lastDay: undefined,
      lost: ['texts'],
      past: [
        { what: 'due', date: '2026-11-01' },
        { what: 'suspended', date: '2026-11-01' },
      ],
    });
  });

  test('can be saved on the last of those days, and on the next only by the other source', () => {
    expect(told('2026-11-30').matters?.daysLeft).toBe(0);
    expect(told('2026-12-01')).toMatchObject({
      word: 'gone',
      matters: { what: 'save', date: '2026-12-30', later: undefined },
      lost: ['number'],
    });
    expect(told('2026-12-31')).toMatchObject({ word: 'gone', matters: undefined });
  });

  test('has no date where nobody says how long it can be saved', () => {
    const bare = timelineFrom(line(), { accountDue: day('2026-11-01') }, { bufferDays: 7 });
    expect(lineAnswer('line', bare, day('2026-11-20'))).toMatchObject({
      word: 'late',
      matters: undefined,
      lost: ['texts'],
    });
  });

  test('by use alone has lost no text: nobody says that its service stops', () => {
    const use = line({
      clocks: [
        activity({ window: { days: 60 }, stages: [stage({ stage: 'atRisk', after: 0, from: 'due' })] }),
      ],
    });
    const dated = timelineFrom(use, { lastActivity: day('2026-08-01') }, { bufferDays: 7 });
    expect(lineAnswer('voip', dated, day('2026-11-20'))).toMatchObject({ word: 'risky', lost: [] });
  });

  test('of data is over, and is not called a number', () => {
    const bare = timelineFrom(line({ kind: 'data' }), { accountDue: day('2026-11-01') }, { bufferDays: 7 });
    expect(lineAnswer('data', bare, day('2026-11-01'))).toMatchObject({ word: 'over', lost: ['data'] });
  });

  test('by use is told to use it', () => {
    const use = line({ clocks: [activity({ window: { days: 60 } })] });
    const dated = timelineFrom(use, { lastActivity: day('2026-09-22') }, { bufferDays: 7 });
    expect(lineAnswer('line', dated, day('2026-11-20'))).toMatchObject({
      word: 'lastDay',
      matters: { what: 'last', date: '2026-11-20', daysLeft: 0 },
      steps: ['use-now', 'check-account-date'],
    });
  });
});
