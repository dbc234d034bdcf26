import { describe, expect, test } from 'vitest';
import { addressOf, parseAnswers } from '../../../src/core/answers/address.ts';
import { verdictsOn } from '../../../src/core/answers/interpreted-answers.ts';
import { DEFAULT_ANSWERS, QUESTIONS, type Answers } from '../../../src/core/answers/questions.ts';
import { heldIn, interpretAnswers } from '../../../src/core/answers/interpreted-answers.ts';
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

describe('the plan that is held already', () => {
  test('is the one that is named, and none where data is asked for or it is a plan of data', () => {
    expect(heldIn(plans, answered({ have: 'paid' }))).toBe(paid);
    expect(heldIn(plans, answered({ have: 'gone' }))).toBeUndefined();
    expect(heldIn(plans, answered({}))).toBeUndefined();
    expect(heldIn(plans, answered({ have: 'paid', for: 'data' }))).toBeUndefined();
    expect(heldIn(plans, answered({ have: 'data' }))).toBeUndefined();
  });

  const days = { paid: '2026-11-01', due: '2027-01-31', used: '2026-11-02', balance: '4.50' };

  test('is handed on with all that is said of it, as it was typed', () => {
    expect(read({ ...days, have: 'paygo' })).toMatchObject({
      held: paygo,
      situation: { held: { planId: 'paygo', ...days, balance: 450 } },
    });
    expect(read({ have: 'paid' }).situation.held).toEqual({ planId: 'paid' });
  });

  test('says nothing where no plan is named, and stops nothing where a date of it is broken', () => {
    expect(read(days).situation).not.toHaveProperty('held');
    const broken = read({ ...days, have: 'paid', due: '2027-02-30' });
    expect(broken.blocked).toEqual([]);
    expect(broken.situation.held).not.toHaveProperty('due');
  });

  test('does not take the place of the day on which another would start', () => {
    expect(read({ start: '2026-12-01', have: 'paid' }).situation).toMatchObject({ start: '2026-12-01' });
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
  const parse = (query: string) => parseAnswers(QUESTIONS, new URLSearchParams(query), ['paid']);

  test('names ways to pay in our order, with a plain comma, each once', () => {
    expect(addressOf(QUESTIONS, answered({ pay: ['foreign-card', 'paypal'] }))).toBe(
      'pay=foreign-card,paypal',
    );
    expect(parse('pay=paypal,foreign-card').answers.pay).toEqual(['foreign-card', 'paypal']);
    expect(parse('pay=paypal,paypal').answers.pay).toEqual(['paypal']);
    expect(parse('pay=')).toEqual({ answers: DEFAULT_ANSWERS, ignored: [] });
    expect(parse('pay=paypal,gold').ignored).toEqual(['pay']);
    expect(parse('pay=paypal,').ignored).toEqual(['pay']);
  });

  test('keeps the order of the questions and leaves out what is as it was', () => {
    const answers = answered({ buffer: '0', for: 'keep', months: '12', where: 'abroad', have: 'paid' });
    expect(addressOf(QUESTIONS, answers)).toBe('for=keep&have=paid&buffer=0');
  });

  test('leaves out a typed text that cannot be read, and the space around one that can', () => {
    expect(addressOf(QUESTIONS, answered({ months: '0', budget: ' 4.50 ' }))).toBe('budget=4.50');
    expect(parse('budget=+4.50+').answers.budget).toBe('4.50');
  });

  test('writes every sign so that it can be read back', () => {
    expect(addressOf(QUESTIONS, answered({ budget: '４.５０' }))).toBe('budget=%EF%BC%94.%EF%BC%95%EF%BC%90');
  });

  test('may hold a value of 200 characters and no longer one', () => {
    expect(parse(`budget=${'0'.repeat(199)}1`).ignored).toEqual([]);
    expect(parse(`budget=${'0'.repeat(200)}1`)).toEqual({ answers: DEFAULT_ANSWERS, ignored: ['budget'] });
  });

  test('names a plan that there is, or none', () => {
    expect(parse('have=paid').answers.have).toBe('paid');
    expect(parse('have=')).toEqual({ answers: DEFAULT_ANSWERS, ignored: [] });
    expect(parse('have=gone').ignored).toEqual(['have']);
  });

  test('takes the first of two values of one name', () => {
    expect(parse('where=us&where=both')).toMatchObject({ answers: { where: 'us' }, ignored: ['where'] });
  });

  test('names what it could not use in the order in which it came, cut at whole characters', () => {
    const { ignored } = parse(`x=1&${'🎉'.repeat(30)}=1&for=x&x=2`);
    expect(ignored).toEqual(['x', '🎉'.repeat(24), 'for']);
  });
});
