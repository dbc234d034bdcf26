import { describe, expect, test } from 'vitest';
import { addressOf, parseAnswers } from '../../../src/core/answers/address.ts';
import { heldIn, heldManner, lineQuestions } from '../../../src/core/answers/held-line.ts';
import { DEFAULT_ANSWERS, type Answers } from '../../../src/core/answers/questions.ts';
import { interpretAnswers, verdictsOn } from '../../../src/core/answers/interpreted-answers.ts';
import type { Plan } from '../../../src/core/facts/plan.ts';
import { activity, dataPlan, line, offer, pack, term, wallet } from '../plans.ts';
import { NOON } from '../situations.ts';

const paid = line({ id: 'paid' });
const used = line({ id: 'used', clocks: [activity(), activity({ id: 'other' })] });
const both = line({ id: 'both', clocks: [term([offer(500, { days: 30 })]), activity()] });
const paygo = line({ id: 'paygo', clocks: [wallet(), activity()] });
const none = line({ id: 'none', clocks: [] });
const data = dataPlan([pack(900, 15, 3000)]);
const plans = [paid, used, both, paygo, none, data];

const answered = (change: Partial<Answers>): Answers => ({ ...DEFAULT_ANSWERS, ...change });
const read = (change: Partial<Answers>, unreadable?: Parameters<typeof interpretAnswers>[3]) =>
  interpretAnswers(answered(change), NOON, heldIn(plans, answered(change)), unreadable);

describe('the plan that is held', () => {
  test('is the one that is named, and none where data is asked for or it is a plan of data', () => {
    expect(heldIn(plans, answered({ held: 'paid' }))).toBe(paid);
    expect(heldIn(plans, answered({ held: 'gone' }))).toBeUndefined();
    expect(heldIn(plans, answered({}))).toBeUndefined();
    expect(heldIn(plans, answered({ held: 'paid', for: 'data' }))).toBeUndefined();
    expect(heldIn(plans, answered({ held: 'data' }))).toBeUndefined();
  });

  test.each<[string, Plan | undefined, string | undefined]>([
    ['by use, where every clock is one of use', used, 'use'],
    ['by a balance, also where it has to be used', paygo, 'wallet'],
    ['by paying', paid, 'paid'],
    ['by paying, where use is asked for too', both, 'paid'],
    ['by paying, as far as anybody knows', none, 'paid'],
    ['in no manner, where there is none', undefined, undefined],
  ])('is kept %s', (_how, plan, manner) => {
    expect(heldManner(plan)).toBe(manner);
    expect(read({ held: plan?.id ?? '' }).manner).toBe(manner);
  });
});

describe('what is asked about a line', () => {
  const asked = (change: Partial<Answers>, held?: Plan) => lineQuestions(answered(change), held);

  test('is the start of a trip', () => {
    expect(asked({ for: 'data', dates: 'due' })).toEqual(['start']);
  });

  test('is the one day that the dates are counted from, of a plan that is not named', () => {
    expect(asked({})).toEqual(['start']);
    expect(asked({ dates: 'due' })).toEqual(['due']);
  });

  test('is the last use alone, where use alone keeps it', () => {
    expect(asked({ dates: 'due' }, used)).toEqual(['used']);
  });

  test('is a day of each rule, and the balance where there is one', () => {
    expect(asked({}, paid)).toEqual(['start']);
    expect(asked({ dates: 'due' }, both)).toEqual(['due', 'used']);
    expect(asked({}, paygo)).toEqual(['start', 'used', 'balance']);
    expect(asked({}, none)).toEqual(['start']);
  });
});

describe('what is missing', () => {
  test('is every day that is asked for and not given, and never the balance', () => {
    expect(read({ held: 'paygo' }).missing).toEqual(['start', 'used']);
    expect(read({ held: 'paygo', start: '2026-11-01' }).missing).toEqual(['used']);
    expect(read({ held: 'paygo', start: '2026-11-01', used: '2026-11-01' }).missing).toEqual([]);
    expect(read({ dates: 'due' }).missing).toEqual(['due']);
  });

  test('is nothing for a reader who holds no line', () => {
    expect(read({}).missing).toEqual([]);
    expect(read({ for: 'data', dates: 'due' }).missing).toEqual([]);
  });
});

describe('the line in the situation', () => {
  const days = { start: '2026-11-01', due: '2027-01-31', used: '2026-11-02', balance: '4.50' };

  test('has what is asked about it, as it was typed', () => {
    expect(read({ ...days, held: 'paygo' }).situation.held).toEqual({
      planId: 'paygo',
      paid: '2026-11-01',
      used: '2026-11-02',
      balance: 450,
    });
    expect(read({ ...days, held: 'both', dates: 'due' }).situation.held).toEqual({
      planId: 'both',
      due: '2027-01-31',
      used: '2026-11-02',
    });
    expect(read({ ...days, dates: 'due' }).situation.held).toEqual({ due: '2027-01-31' });
  });

  test('has the typed start only where no line is held', () => {
    expect(read({ start: '2026-11-01' }).situation).toMatchObject({ start: '2026-11-01' });
    expect(read({ start: '2026-11-01' }).situation).not.toHaveProperty('held');
    expect(read({ start: '2026-11-01', held: 'paid' }).situation).not.toHaveProperty('start');
  });

  test('is none where data is asked for', () => {
    const trip = read({ for: 'data', dates: 'due', held: 'paid', start: '2027-01-31' });
    expect(trip.situation).not.toHaveProperty('held');
    expect(trip.situation).toMatchObject({ start: '2027-01-31' });
    expect(trip).toMatchObject({ held: undefined, manner: undefined });
  });

  test('is handed on with its plan', () => {
    expect(read({ held: 'paid' }).held).toBe(paid);
    expect(read({}).held).toBeUndefined();
  });
});

describe('what is asked for', () => {
  test('is taken from every answer', () => {
    const { situation, own } = read({
      for: 'calls',
      voip: 'yes',
      where: 'both',
      months: '24',
      phone: 'esim',
      pay: ['paypal'],
      budget: '4.50',
      autopay: 'no',
      usdate: 'yes',
      tax: '5',
      fee: '1.5',
      buffer: '0',
      cur: 'cny',
    });
    expect(situation).toEqual({
      moment: NOON,
      isUsDate: true,
      bufferDays: 0,
      needs: {
        purpose: 'calls',
        voipOk: true,
        where: 'both',
        months: 24,
        phone: 'esim',
        pays: ['paypal'],
        budget: 450,
        autopayOk: false,
      },
      rates: { taxRate: 5000, cardFeeRate: 1500 },
    });
    expect(own).toBeUndefined();
  });

  test('has a trip only where its days and its data are said, and only for data', () => {
    const trip = (change: Partial<Answers>) => read(change).situation.needs.trip;
    expect(trip({ for: 'data', days: '10', gb: '5' })).toEqual({ days: 10, mb: 5000, mayMove: false });
    expect(trip({ for: 'data', days: '10' })).toBeUndefined();
    expect(trip({ for: 'data', gb: '5' })).toBeUndefined();
    expect(trip({ for: 'keep', days: '10', gb: '5' })).toBeUndefined();
  });

  test('has for a trip what is asked of everybody, and nothing that is asked of numbers', () => {
    const { situation, problems } = read({ for: 'data', budget: '9', tax: '5', buffer: '3', months: '24' });
    expect(situation).toMatchObject({
      bufferDays: 3,
      needs: { budget: 900, months: 1 },
      rates: { taxRate: 5000 },
    });
    expect(problems).toEqual({});
  });

  test('has an own currency where a rate is typed, with or without its name and day', () => {
    expect(read({ rate: '7.1' }).own).toEqual({ rate: 7_100_000, code: '', day: undefined });
    expect(read({ rate: 'x' })).toMatchObject({ own: undefined, problems: { rate: 'shape' }, blocked: [] });
  });

  test('keeps the usual buffer and one month where a text is broken', () => {
    const { situation, blocked } = read({ buffer: 'x', months: 'x' });
    expect(situation.bufferDays).toBe(7);
    expect(situation.needs.months).toBe(1);
    expect(blocked).toEqual(['months', 'buffer']);
  });

  test('has no months for a trip, which has its own days', () => {
    expect(read({ for: 'data', months: 'x' })).toMatchObject({ problems: {}, blocked: [] });
  });
});

describe('a field whose text the browser does not hand out', () => {
  test('is wrong only where it is asked for', () => {
    const unreadable = new Set(['start', 'due'] as const);
    expect(read({}, unreadable).problems).toEqual({ start: 'date-impossible' });
    expect(read({ dates: 'due' }, unreadable).problems).toEqual({ due: 'date-impossible' });
  });

  test('is not read, whatever else stands in it', () => {
    const { problems, situation } = read({ start: '2026-11-01' }, new Set(['start'] as const));
    expect(problems).toEqual({ start: 'date-impossible' });
    expect(situation).not.toHaveProperty('start');
  });
});

describe('the verdicts on the answers', () => {
  test('are one for each plan, and none while something is to be put right', () => {
    expect(verdictsOn(plans, read({}))).toHaveLength(plans.length);
    expect(verdictsOn(plans, read({ months: 'x' }))).toEqual([]);
    expect(verdictsOn(plans, read({ budget: 'x' }))).toHaveLength(plans.length);
  });
});

describe('the address', () => {
  const parse = (query: string) => parseAnswers(new URLSearchParams(query), ['paid']);

  test('names ways to pay in our order, with a plain comma, each once', () => {
    expect(addressOf(answered({ pay: ['foreign-card', 'paypal'] }))).toBe('pay=foreign-card,paypal');
    expect(parse('pay=paypal,foreign-card').answers.pay).toEqual(['foreign-card', 'paypal']);
    expect(parse('pay=paypal,paypal').answers.pay).toEqual(['paypal']);
    expect(parse('pay=')).toEqual({ answers: DEFAULT_ANSWERS, ignored: [] });
    expect(parse('pay=paypal,gold').ignored).toEqual(['pay']);
    expect(parse('pay=paypal,').ignored).toEqual(['pay']);
  });

  test('keeps the order of the questions and leaves out what is as it was', () => {
    const answers = answered({ buffer: '0', for: 'keep', months: '12', where: 'abroad', held: 'paid' });
    expect(addressOf(answers)).toBe('for=keep&held=paid&buffer=0');
  });

  test('leaves out a typed text that cannot be read, and the space around one that can', () => {
    expect(addressOf(answered({ months: '0', budget: ' 4.50 ' }))).toBe('budget=4.50');
    expect(parse('budget=+4.50+').answers.budget).toBe('4.50');
  });

  test('writes every sign so that it can be read back', () => {
    expect(addressOf(answered({ budget: '４.５０' }))).toBe('budget=%EF%BC%94.%EF%BC%95%EF%BC%90');
  });

  test('may hold a value of 200 characters and no longer one', () => {
    expect(parse(`budget=${'0'.repeat(199)}1`).ignored).toEqual([]);
    expect(parse(`budget=${'0'.repeat(200)}1`)).toEqual({ answers: DEFAULT_ANSWERS, ignored: ['budget'] });
  });

  test('names a plan that there is, or none', () => {
    expect(parse('held=paid').answers.held).toBe('paid');
    expect(parse('held=')).toEqual({ answers: DEFAULT_ANSWERS, ignored: [] });
    expect(parse('held=gone').ignored).toEqual(['held']);
  });

  test('takes the first of two values of one name', () => {
    expect(parse('where=us&where=both')).toMatchObject({ answers: { where: 'us' }, ignored: ['where'] });
  });

  test('names what it could not use in the order in which it came, cut at whole characters', () => {
    const { ignored } = parse(`x=1&${'🎉'.repeat(30)}=1&for=x&x=2`);
    expect(ignored).toEqual(['x', '🎉'.repeat(24), 'for']);
  });
});
