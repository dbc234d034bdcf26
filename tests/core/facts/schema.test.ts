import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { guideSchema } from '../../../src/core/facts/schema/guide.ts';
import { planSchema } from '../../../src/core/facts/schema/plan.ts';
import { speakInSentences } from '../../../src/core/facts/schema/reasons.ts';
import { changed, mistakesIn, PLAN_FILE } from '../plan-file.ts';

speakInSentences();

const NO_FIELD = 'is not a field here';
const STATUS = 'status: { value: open, grade: official, sources: [page] }';
const GRADES = 'must be one of the grades official, archived, relayed, corroborated, collected and community';
const CLOCK = PLAN_FILE.slice(PLAN_FILE.indexOf('  - id: term'), PLAN_FILE.indexOf('startCosts:'));
const WALLET = `  - id: wallet
    kind: wallet
    grade: official
    sources: [page]
    charge: 300
    cycle: { days: 30 }
    topUps: [500]
    stages: []
`;
const OFFER = 'price: 500, length: { days: 30 }';

describe('a field that cannot stand in a plan file is named with the reason', () => {
  test.each([
    ['a right file', PLAN_FILE],
    ['one with a balance', changed(CLOCK, WALLET)],
  ])('%s has none', (_, yaml) => {
    expect(mistakesIn(yaml)).toEqual([]);
  });

  test.each([
    [
      'two mistakes inside one claim',
      changed(STATUS, 'status: { value: ajar, grade: certain, sources: [page] }'),
      ['status.value: must be one of `open`, `closed`', `status.grade: ${GRADES}`],
    ],
    ['an unknown key', `${PLAN_FILE}colour: red\n`, [`the file: ${NO_FIELD}`]],
    [
      'an unknown key in an offer',
      changed('{ id: month,', '{ id: month, colour: red,'),
      [`clocks.0.offers.0: ${NO_FIELD}`],
    ],
    [
      'an unknown key in a claim',
      changed(STATUS, 'status: { value: open, grade: official, sources: [page], colour: red }'),
      [`status: ${NO_FIELD}`],
    ],
    [
      'a claim that cites nothing',
      changed(STATUS, 'status: { value: open, grade: official, sources: [] }'),
      ['status.sources: must cite at least one source'],
    ],
    [
      'a clock that cites nothing',
      changed('    sources: [page]\n    offers', '    sources: []\n    offers'),
      ['clocks.0.sources: must cite at least one source'],
    ],
    [
      'a price in dollars',
      changed(OFFER, 'price: 4.5, length: { days: 30 }'),
      ['clocks.0.offers.0.price: must be a whole number of cents'],
    ],
    [
      'a day that no calendar has',
      changed('read: 2026-11-20', 'read: 2026-02-31'),
      ['sources.page.read: must be a day of the calendar such as 2026-11-20'],
    ],
    [
      'a page of a month that no year has',
      changed('asOf: undated', 'asOf: 2026-13'),
      ['sources.page.asOf: must be a day, a month, a year or the word undated'],
    ],
    [
      'a claim without sources',
      changed(STATUS, 'status: { value: open, grade: official }'),
      ['status.sources: must list the sources it rests on'],
    ],
    [
      'a claim without papers',
      changed(STATUS, 'status: { value: open }'),
      [`status.grade: ${GRADES}`, 'status.sources: must list the sources it rests on'],
    ],
    [
      'a claim with a grade that does not exist',
      changed(STATUS, 'status: { value: open, grade: certain, sources: [page] }'),
      [`status.grade: ${GRADES}`],
    ],
    [
      'a claim that is a bare value',
      changed(STATUS, 'status: open'),
      ['status: must be the word unknown, or a value with its grade and sources'],
    ],
    [
      'a length in weeks',
      changed(OFFER, 'price: 500, length: { weeks: 4 }'),
      ['clocks.0.offers.0.length: must be a number of days or of months'],
    ],
    [
      'a length of days and months',
      changed(OFFER, 'price: 500, length: { days: 30, months: 1 }'),
      ['clocks.0.offers.0.length: must be a number of days or of months'],
    ],
    [
      'a length of thousands of months',
      changed(OFFER, 'price: 500, length: { months: 99999 }'),
      ['clocks.0.offers.0.length.months: must be at most 120 months'],
    ],
    [
      'a length of more than ten years in days',
      changed(OFFER, 'price: 500, length: { days: 3661 }'),
      ['clocks.0.offers.0.length.days: must be at most 3660 days'],
    ],
    [
      'a price of ten thousand millions',
      changed(OFFER, 'price: 1000000000000, length: { days: 30 }'),
      ['clocks.0.offers.0.price: must be at most 1000000 cents'],
    ],
    [
      'a balance from which nothing is taken',
      changed(CLOCK, WALLET.replace('charge: 300', 'charge: 0')),
      ['clocks.0.charge: must be more than nothing'],
    ],
    [
      'a top-up of nothing',
      changed(CLOCK, WALLET.replace('topUps: [500]', 'topUps: [0]')),
      ['clocks.0.topUps.0: must be more than nothing'],
    ],
    [
      'an id that is no address',
      changed('id: sample', 'id: Sample Plan'),
      ['id: must be lower-case ASCII words joined by hyphens'],
    ],
  ])('%s', (_, yaml, mistakes) => {
    // The fields that there are follow in the sentence.
    const said = mistakesIn(yaml).map((line) => line.replace(/; the fields are .*/, ''));
    expect(said).toEqual(mistakes);
  });

  test.each([
    [
      'an address that is not safe',
      changed('https://example.com/', 'http://example.com/'),
      'sources.page.url',
    ],
    ['a price below zero', changed(OFFER, 'price: -500, length: { days: 30 }'), 'clocks.0.offers.0.price'],
    [
      'a length of no days',
      changed(OFFER, 'price: 500, length: { days: 0 }'),
      'clocks.0.offers.0.length.days',
    ],
    ['a fact left out', changed('network: unknown\n', ''), 'network'],
    ['a way to pay left out', changed(', unionpay: unknown', ''), 'payments.unionpay'],
    ['a third party’s site left out', changed(', refill-site: unknown', ''), 'payments.refill-site'],
    [
      'a way to pay that nobody knows',
      changed('{ foreign-card:', '{ shells: unknown, foreign-card:'),
      'payments',
    ],
    [
      'a country that is no code',
      changed('roaming: unknown', 'roaming: { value: no, country: China, grade: official, sources: [page] }'),
      'roaming.country',
    ],
    [
      'a conflict without its reason',
      changed(
        STATUS,
        'status: { value: open, grade: official, sources: [page], conflicts: [{ value: closed, standing: live, grade: official, sources: [page] }] }',
      ),
      'status.conflicts.0.reason',
    ],
    [
      'an earlier value on no day',
      changed(
        STATUS,
        'status: { value: open, grade: official, sources: [page], history: [{ value: closed, until: 2026-02-30, source: page }] }',
      ),
      'status.history.0.until',
    ],
    ['a clock of another kind', changed('kind: term', 'kind: moon'), 'clocks.0.kind'],
    [
      'no worked example',
      changed(PLAN_FILE.slice(PLAN_FILE.indexOf('examples:')), 'examples: []\n'),
      'examples',
    ],
  ])('%s', (_, yaml, field) => {
    const mistakes = mistakesIn(yaml);
    expect(mistakes.map((mistake) => mistake.split(': ')[0])).toEqual([field]);
  });
});

describe('what a file may say in two ways', () => {
  test('a claim about places abroad names its country or none', () => {
    const roaming = (more: string): unknown =>
      planSchema.parse(
        parse(changed('roaming: unknown', `roaming: { value: no, ${more}grade: official, sources: [page] }`)),
      ).roaming;
    expect(roaming('country: CN, ')).toMatchObject({ country: 'CN' });
    expect(roaming('')).not.toHaveProperty('country');
  });

  test('a date stands with or without quotation marks', () => {
    const read = (yaml: string): string | undefined => planSchema.parse(parse(yaml)).sources['page']?.read;
    expect(read(PLAN_FILE)).toBe('2026-11-20');
    expect(read(changed('read: 2026-11-20', "read: '2026-11-20'"))).toBe('2026-11-20');
  });

  test('a date that the parser made into an instant is the day that was written', () => {
    const file: unknown = parse(PLAN_FILE, { version: '1.1' });
    expect(file).toHaveProperty('sources.page.read', new Date('2026-11-20T00:00:00Z'));
    expect(planSchema.parse(file).sources['page']?.read).toBe('2026-11-20');
  });

  test.each([
    ['2026', '2026'],
    ['2026-11', '2026-11'],
    ['2026-11-20', '2026-11-20'],
    ['undated', 'undated'],
  ])('a page dated %s', (written, read) => {
    const file = planSchema.parse(parse(changed('asOf: undated', `asOf: ${written}`)));
    expect(file.sources['page']?.asOf).toBe(read);
  });

  test.each(['open', 'closed'])('a status known to be %s', (value) => {
    const file = planSchema.parse(parse(changed('value: open', `value: ${value}`)));
    expect(file.status).toMatchObject({ value });
  });

  test('or not known', () => {
    expect(planSchema.parse(parse(changed(STATUS, 'status: unknown'))).status).toBe('unknown');
  });
});

describe('the front matter of a guide', () => {
  const guide = {
    title: '怎么续费',
    answer: '先看账号里的到期日，再选官方渠道付款，付完回到账号核对新的到期日。',
    family: 'number',
    order: 1,
    aliases: [],
    plans: [],
    sources: {},
    reviewed: '2026-11-20',
  };

  test('is read', () => {
    expect(guideSchema.safeParse(guide).success).toBe(true);
  });

  test.each([
    ['an unknown key', { colour: 'red' }],
    ['a family that does not exist', { family: 'other' }],
    ['a review on no day', { reviewed: '2026-02-30' }],
    ['an answer of one word', { answer: '续费' }],
  ])('but not with %s', (_, change) => {
    expect(guideSchema.safeParse({ ...guide, ...change }).success).toBe(false);
  });
});
