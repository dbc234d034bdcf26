import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAnswers } from '../../../src/core/answers/address.ts';
import { verdictsOn } from '../../../src/core/answers/interpreted-answers.ts';
import { DEFAULT_ANSWERS, QUESTIONS, type Answers } from '../../../src/core/answers/questions.ts';
import { heldIn, interpretAnswers } from '../../../src/core/answers/interpreted-answers.ts';
import { spanOf } from '../../../src/core/choice/situation.ts';
import { timelineOf } from '../../../src/core/dates/situation.ts';
import { planOfFile } from '../../../src/core/facts/plan-from-file.ts';
import { planSchema } from '../../../src/core/facts/schema/plan.ts';
import { contentFiles } from '../../content/files.ts';
import { line } from '../plans.ts';
import { NOON } from '../situations.ts';

const plans = contentFiles('plans').map(({ data }) => planOfFile(planSchema.parse(data)));
const ids = plans.map(({ id }) => id);
const answered = (change: Partial<Answers>): Answers => ({ ...DEFAULT_ANSWERS, ...change });

describe('the reading of the answers', () => {
  test('nothing said: codes outside the US for a year from the US day', () => {
    const { situation, blocked } = interpretAnswers(DEFAULT_ANSWERS, NOON);
    expect(situation).toEqual({
      moment: NOON,
      isUsDate: false,
      bufferDays: 7,
      needs: {
        purpose: 'codes',
        voipOk: false,
        where: 'abroad',
        months: 12,
        phone: 'any',
        pays: [],
        autopayOk: true,
      },
      rates: {},
    });
    expect(spanOf(line({ zone: 'unknown' }), situation)).toEqual({ start: '2026-11-20', end: '2027-11-20' });
    expect(blocked).toEqual([]);
  });

  test('a trip ends after its days and has its data in MB', () => {
    const { situation } = interpretAnswers(
      answered({ for: 'data', days: '10', gb: '5', start: '2027-01-31', usdate: 'yes', move: 'yes' }),
      NOON,
    );
    expect(spanOf(line(), situation)).toEqual({ start: '2027-01-31', end: '2027-02-10' });
    expect(situation.needs.trip).toEqual({ days: 10, mb: 5000, mayMove: true });
  });

  test('a day that the browser calls impossible is a mistake and never today', () => {
    const { problems, blocked, situation } = interpretAnswers(
      answered({ start: '' }),
      NOON,
      undefined,
      new Set(['start']),
    );
    expect([problems, blocked]).toEqual([{ start: 'date-impossible' }, ['start']]);
    expect(situation).not.toHaveProperty('start');
  });

  test('rates and own currency are read, and empty ones stay unsaid', () => {
    const reading = interpretAnswers(
      answered({ tax: '4.8', rate: '7.1', cur: 'cny', rated: '2026-11-20' }),
      NOON,
    );
    expect(reading.situation.rates).toMatchObject({ taxRate: 4800 });
    expect(reading.situation.rates).not.toHaveProperty('cardFeeRate');
    expect(reading.own).toEqual({ rate: 7_100_000, code: 'CNY', day: '2026-11-20' });
  });

  test.each([
    [{ months: '0' }, 'months', 'range'],
    [{ start: '1999-01-01' }, 'start', 'date-range'],
    [{ start: '2199-12-31' }, 'start', 'date-range'],
    [{ start: '2027-02-30' }, 'start', 'date-impossible'],
    [{ for: 'data', days: '400' }, 'days', 'range'],
    [{ for: 'data', gb: '0' }, 'gb', 'zero'],
    [{ buffer: '' }, 'buffer', 'whole'],
  ] as const)('%j leaves nothing to compute until %s is put right', (change, field, problem) => {
    const { blocked, problems } = interpretAnswers(answered(change), NOON);
    expect(blocked).toEqual([field]);
    expect(problems).toEqual({ [field]: problem });
  });

  test('a broken budget is named and not counted', () => {
    const { blocked, problems, situation } = interpretAnswers(answered({ budget: '-3' }), NOON);
    expect([blocked, problems]).toEqual([[], { budget: 'negative' }]);
    expect(situation.needs).not.toHaveProperty('budget');
  });

  test('a field that is not asked cannot be wrong', () => {
    expect(interpretAnswers(answered({ for: 'data', months: 'x', due: 'x' }), NOON).problems).toEqual({});
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
  have: fc.constantFrom('', ...ids),
});

describe('whatever is answered', () => {
  test('2,000 addresses are read, ranked and dated, and nothing is thrown', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(names, texts), { maxLength: 10 }),
        chosen,
        moments,
        fc.nat({ max: plans.length - 1 }),
        (params, usual, moment, at) => {
          const { answers } = parseAnswers(QUESTIONS, [...params, ...Object.entries(usual)], ids);
          const held = heldIn(plans, answers);
          // A few plans at a time keep 2,000 runs short; over the runs every plan comes with every answer.
          const some = plans.filter((plan, index) => plan === held || (index - at) % 8 === 0);
          const reading = interpretAnswers(answers, moment, held);
          const verdicts = verdictsOn(some, reading);
          expect(verdicts).toHaveLength(reading.blocked.length > 0 ? 0 : some.length);
          for (const { planId, packs } of verdicts.slice(0, 2)) {
            const plan = plans.find(({ id }) => id === planId);
            if (plan !== undefined) timelineOf(plan, reading.situation, packs.length > 0 ? { packs } : {});
          }
        },
      ),
      { numRuns: 2000, seed: 20261121 },
    );
  });

  test('broken texts typed into every field are survived', () => {
    fc.assert(
      fc.property(
        fc.record({ months: texts, start: texts, due: texts, used: texts, days: texts, gb: texts }),
        chosen,
        moments,
        (typed, usual, moment) => {
          const answers = answered({ ...typed, have: usual.have, for: 'keep' });
          const reading = interpretAnswers(answers, moment, heldIn(plans, answers));
          verdictsOn(plans.slice(0, 20), reading);
          expect(reading.blocked.every((field) => reading.problems[field] !== undefined)).toBe(true);
        },
      ),
      { numRuns: 2000, seed: 20261121 },
    );
  });
});
