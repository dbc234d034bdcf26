import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkPapers, recheckBy, trustOf } from '../../src/core/evidence.ts';
import { checkStages } from '../../src/core/lapse.ts';
import { planOfFile } from '../../src/core/plan-of-file.ts';
import { planSchema } from '../../src/core/schema.ts';

const METHODS = [
  'card',
  'foreign-card',
  'paypal',
  'apple-pay',
  'google-pay',
  'alipay',
  'wechat-pay',
  'unionpay',
  'refill-card',
  'bank-transfer',
];
const FACTS =
  'zone network tax calls minutes texts textCount dataMb hotspot numberType esim physicalSim wifiCalling roaming textsAbroad activateAbroad renewAbroad usResidentsOnly autopay portOut profileLife refund';

/** A small whole plan file as text, with a change. */
const text = (change: (yaml: string) => string = (yaml) => yaml): string =>
  change(
    `id: sample
name: Sample
provider: sample
kind: line
status: { value: open, grade: official, sources: [page] }
publish: whole
sources:
  page: { url: https://example.com/, by: provider, read: 2026-11-20, asOf: undated }
clocks:
  - id: term
    kind: term
    grade: official
    sources: [page]
    offers:
      - { id: month, price: 500, length: { days: 30 }, autopay: optional, applies: always, grade: official, sources: [page] }
    renewFrom: unknown
    startsAt: unknown
    dayCount: unknown
    topUpBeforeExpiry: unknown
    topUpAfterExpiry: unknown
    stages:
      - { stage: suspended, after: 0, from: due, grade: official, sources: [page] }
startCosts: []
${FACTS.split(' ')
  .map((key) => `${key}: unknown`)
  .join('\n')}
payments: { ${METHODS.map((key) => `${key}: unknown`).join(', ')} }
disputes: []
examples:
  - { title: 三十天一期, kind: ordinary, given: { lastAction: 2026-12-01 }, expect: { due: 2026-12-31, lastSafeDay: 2026-12-30 } }
`,
  );

/** Field and reason of everything that is wrong. */
function mistakesOf(yaml: string, name = 'sample'): string[] {
  const shape = planSchema.safeParse(parse(yaml));
  if (!shape.success) return shape.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  return [
    ...checkPapers(shape.data, name, '2026-11-21').map(({ field, reason }) => `${field}: ${reason}`),
    ...checkStages(planOfFile(shape.data)).map(({ path, code }) => `${path}: ${code}`),
  ];
}

describe('a mistake in a plan file is named with field and reason', () => {
  test('a right file has none', () => {
    expect(mistakesOf(text())).toEqual([]);
  });

  test.each([
    ['an unknown key', (yaml: string) => `${yaml}colour: red\n`, /Unrecognized key.*colour/],
    [
      'a claim without a source',
      (yaml: string) =>
        yaml.replace(
          'status: { value: open, grade: official, sources: [page] }',
          'status: { value: open, grade: official, sources: [] }',
        ),
      /^status.*/,
    ],
    [
      'a source that is not there',
      (yaml: string) =>
        yaml.replace(
          'value: open, grade: official, sources: [page]',
          'value: open, grade: official, sources: [other]',
        ),
      /^status: cites `other`/,
    ],
    [
      'a source that no claim uses',
      (yaml: string) =>
        yaml.replace(
          'clocks:',
          '  spare: { url: https://example.com/2, by: provider, read: 2026-11-20, asOf: undated }\nclocks:',
        ),
      /^sources\.spare: is not cited/,
    ],
    [
      'corroborated by one source',
      (yaml: string) => yaml.replace('value: open, grade: official', 'value: open, grade: corroborated'),
      /^status: is `corroborated` but cites only one/,
    ],
    [
      'a day read after the build day',
      (yaml: string) => yaml.replace('read: 2026-11-20', 'read: 2026-11-22'),
      /^sources\.page\.read: is after the build day 2026-11-21/,
    ],
    [
      'a lapse stage inside the paid term',
      (yaml: string) => yaml.replace('after: 0', 'after: -2'),
      /^clocks\.0\.stages\.0.*: .+/,
    ],
    [
      'an amount that is not whole cents',
      (yaml: string) => yaml.replace('price: 500', 'price: 4.5'),
      /price: .*whole number of cents/,
    ],
    [
      'an id that is not the file name',
      (yaml: string) => yaml.replace('id: sample', 'id: other'),
      /^id: is `other` but the file is named `sample`/,
    ],
    [
      'a conflict whose standing does not fit its reason',
      (yaml: string) =>
        yaml.replace(
          'renewFrom: unknown',
          'conflicts: [{ value: { days: 31 }, standing: live, reason: older, grade: official, sources: [page] }]\n    renewFrom: unknown',
        ),
      /a live conflict has the reason `disagrees`/,
    ],
  ])('%s', (_, change, message) => {
    const mistakes = mistakesOf(text(change));
    expect(
      mistakes.some((mistake) => message.test(mistake)),
      mistakes.join('\n'),
    ).toBe(true);
  });

  test('dates may stand without quotation marks', () => {
    const file = planSchema.parse(parse(text()));
    expect(file.sources['page']?.read).toBe('2026-11-20');
  });
});

describe('when a fact should be read again', () => {
  test('180 days after it was read', () => {
    expect(recheckBy([{ read: '2026-11-20', asOf: 'undated' }])).toBe('2027-05-19');
  });
  test('or after the page’s own date, where that is earlier', () => {
    expect(recheckBy([{ read: '2026-11-20', asOf: '2026-08-17' }])).toBe('2027-02-13');
    expect(recheckBy([{ read: '2026-11-20', asOf: '2026-08' }])).toBe('2027-01-28');
    expect(recheckBy([{ read: '2026-11-20', asOf: '2025' }])).toBe('2025-06-30');
  });
  test('the oldest of several sources decides', () => {
    expect(
      recheckBy([
        { read: '2026-11-20', asOf: 'undated' },
        { read: '2026-10-03', asOf: '2026-10-03' },
      ]),
    ).toBe('2027-04-01');
  });
  test('without a source there is no day', () => {
    expect(recheckBy([])).toBeUndefined();
  });
});

describe('the three levels of trust', () => {
  test.each([
    ['official', 'confirmed'],
    ['archived', 'confirmed'],
    ['relayed', 'relayed'],
    ['corroborated', 'relayed'],
    ['collected', 'reported'],
    ['community', 'reported'],
  ])('%s reads as %s', (grade, level) => {
    expect(trustOf(grade)).toBe(level);
  });
});
