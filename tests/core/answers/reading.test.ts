import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entry, Moment } from '../../../src/core/facts/entry.ts';
import { heldIn } from '../../../src/core/answers/held-line.ts';
import { datesOf, heldDatesOf } from '../../../src/core/answers/line-dates.ts';
import { outcomeOf } from '../../../src/core/answers/outcome.ts';
import { readingOf } from '../../../src/core/answers/reading.ts';
import { parseAnswers } from '../../../src/core/answers/address.ts';
import { DEFAULT_ANSWERS, type Answers } from '../../../src/core/answers/answers.ts';
import { planOfFile } from '../../../src/core/facts/plan-from-file.ts';
import { planSchema } from '../../../src/core/facts/schema.ts';
import { contentFiles } from '../../content/files.ts';

const entries: readonly Entry[] = contentFiles('plans').map(({ data }) => {
  const file = planSchema.parse(data);
  return { plan: planOfFile(file), name: file.name, url: `/plans/${file.id}/` };
});
const ids = entries.map(({ plan }) => plan.id);
const NOON: Moment = { instant: Date.UTC(2026, 10, 21, 4), zone: 'Asia/Shanghai' };
const answered = (change: Partial<Answers>): Answers => ({ ...DEFAULT_ANSWERS, ...change });

describe('the reading of the answers', () => {
  test('nothing said: codes outside the US for a year from the US day', () => {
    const { needs, blocked, bufferDays } = readingOf(DEFAULT_ANSWERS, NOON);
    expect(needs).toEqual({
      purpose: 'codes',
      voipOk: false,
      where: 'abroad',
      span: { start: '2026-11-20', end: '2027-11-20' },
      phone: 'any',
      pays: [],
      autopayOk: true,
    });
    expect([blocked, bufferDays]).toEqual([[], 7]);
  });

  test('a trip ends after its days and has its data in MB', () => {
    const { needs } = readingOf(
      answered({ for: 'data', days: '10', gb: '5', start: '2027-01-31', usdate: 'yes', move: 'yes' }),
      NOON,
    );
    expect(needs.span).toEqual({ start: '2027-01-31', end: '2027-02-10' });
    expect(needs.data).toEqual({ days: 10, mb: 5000, mayMove: true });
  });

  test('rates and own currency are read, and empty ones stay unsaid', () => {
    const reading = readingOf(answered({ tax: '4.8', rate: '7.1', cur: 'cny', rated: '2026-11-20' }), NOON);
    expect(reading.terms).toMatchObject({ taxRate: 4800 });
    expect(reading.terms).not.toHaveProperty('cardFeeRate');
    expect(reading.own).toEqual({ rate: 7_100_000, code: 'CNY', day: '2026-11-20' });
  });

  test.each([
    [{ months: '0' }, 'months', 'range'],
    [{ start: '1999-01-01' }, 'start', 'date-range'],
    [{ start: '2199-12-31' }, 'start', 'date-range'],
    [{ dates: 'due', due: '2027-02-30' }, 'due', 'date-impossible'],
    [{ for: 'data', days: '400' }, 'days', 'range'],
    [{ for: 'data', gb: '0' }, 'gb', 'zero'],
    [{ buffer: '' }, 'buffer', 'whole'],
  ] as const)('%j leaves nothing to compute until %s is put right', (change, field, problem) => {
    const { blocked, problems } = readingOf(answered(change), NOON);
    expect(blocked).toEqual([field]);
    expect(problems).toEqual({ [field]: problem });
  });

  test('a broken budget is named and not counted', () => {
    const { blocked, problems, needs } = readingOf(answered({ budget: '-3' }), NOON);
    expect([blocked, problems]).toEqual([[], { budget: 'negative' }]);
    expect(needs).not.toHaveProperty('budget');
  });

  test('a field that is not asked cannot be wrong', () => {
    expect(readingOf(answered({ for: 'data', months: 'x', due: 'x' }), NOON).problems).toEqual({});
  });
});

/** Whole texts of every kind that a reader or a hand-edited address can give. */
const texts = fc.oneof(
  fc.constantFrom('', 'yes', 'no', 'data', 'codes', 'us', 'due', 'paypal,card', '0', '-1', '1e9', 'NaN'),
  fc.constantFrom('2026-12-01', '2026-02-31', '0001-01-01', '2199-12-31', '9999-12-31', '\uff11\uff12'),
  fc.constantFrom(...ids),
  fc.integer({ min: -10, max: 100_000 }).map(String),
  fc
    .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
  fc.string({ unit: 'binary' }),
);
const names = fc.oneof(fc.constantFrom(...Object.keys(DEFAULT_ANSWERS)), fc.string());
const moments = fc.record({
  instant: fc.integer({ min: Date.UTC(2025, 0), max: Date.UTC(2035, 0) }),
  zone: fc.constantFrom('Asia/Shanghai', 'Pacific/Kiritimati', 'America/Los_Angeles', 'UTC', 'Europe/London'),
});
/** Every answer is chosen at random, one plan is looked at with its dates. */
const chosen = fc.record({
  for: fc.constantFrom('codes', 'calls', 'data', 'keep'),
  dates: fc.constantFrom('start' as const, 'due' as const),
  held: fc.constantFrom('', ...ids),
});

describe('whatever is answered', () => {
  test('1,000 addresses are read, ranked and dated, and nothing is thrown', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(names, texts), { maxLength: 10 }),
        chosen,
        moments,
        fc.nat({ max: entries.length - 1 }),
        (params, usual, moment, at) => {
          const { answers } = parseAnswers([...params, ...Object.entries(usual)], ids);
          const held = heldIn(entries, answers);
          // A few plans at a time keep the runs short; over the runs every plan comes with every answer.
          const some = entries.filter((entry, index) => entry === held || (index - at) % 8 === 0);
          const { reading, verdicts } = outcomeOf(some, answers, moment);
          expect(verdicts).toHaveLength(reading.blocked.length > 0 ? 0 : some.length);
          for (const verdict of verdicts.slice(0, 2)) {
            const entry = entries.find(({ plan }) => plan.id === verdict.planId);
            if (entry !== undefined) datesOf(entry, verdict, reading, moment);
          }
          if (held !== undefined) heldDatesOf(held, reading, moment);
        },
      ),
      { numRuns: 1000, seed: 20261121 },
    );
  });

  test('broken texts typed into every field are survived', () => {
    fc.assert(
      fc.property(
        fc.record({ months: texts, start: texts, due: texts, used: texts, days: texts, gb: texts }),
        chosen,
        moments,
        (typed, usual, moment) => {
          const answers = answered({ ...typed, dates: usual.dates, held: usual.held, for: 'keep' });
          const { reading } = outcomeOf(entries.slice(0, 20), answers, moment);
          expect(reading.blocked.every((field) => reading.problems[field] !== undefined)).toBe(true);
        },
      ),
      { numRuns: 2000, seed: 20261121 },
    );
  });
});
