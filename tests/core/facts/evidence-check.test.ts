import { describe, expect, test } from 'vitest';
import { checkCitesSource } from '../../../src/core/facts/evidence-check.ts';
import { changed, mistakesIn, PLAN_FILE } from '../plan-file.ts';

const SPARE = '  spare: { url: https://example.com/2, by: user, read: 2026-11-20, asOf: undated }\nclocks:';
const STAGE = 'after: 0, from: due';

describe('papers that do not hold are named with field and reason', () => {
  test.each([
    [
      'a claim that cites a source there is not',
      changed(
        'value: open, grade: official, sources: [page]',
        'value: open, grade: official, sources: [other]',
      ),
      ['status: cites `other`, which is not under `sources`'],
    ],
    [
      'an offer that cites a source there is not',
      changed(
        'applies: always, grade: official, sources: [page]',
        'applies: always, grade: official, sources: [x]',
      ),
      ['clocks.0.offers.0: cites `x`, which is not under `sources`'],
    ],
    ['a source that nothing cites', changed('clocks:', SPARE), ['sources.spare: is not cited by any claim']],
    [
      'a claim corroborated by one source',
      changed('value: open, grade: official', 'value: open, grade: corroborated'),
      ['status: is `corroborated` but cites only one source'],
    ],
    [
      'a claim corroborated by the same source twice',
      changed(
        'value: open, grade: official, sources: [page]',
        'value: open, grade: corroborated, sources: [page, page]',
      ),
      ['status: is `corroborated` but cites only one source'],
    ],
    [
      'a claim corroborated by one page under two keys',
      changed('clocks:', SPARE.replace('example.com/2', 'example.com/')).replace(
        'value: open, grade: official, sources: [page]',
        'value: open, grade: corroborated, sources: [page, spare]',
      ),
      ['status: is `corroborated` but its sources are one page'],
    ],
    [
      'an official claim that a user makes',
      changed('clocks:', SPARE).replace(
        'value: open, grade: official, sources: [page]',
        'value: open, grade: official, sources: [page, spare]',
      ),
      ['status: is `official` but `spare` is not the provider’s own page'],
    ],
    [
      'an archived claim that a user makes',
      changed('clocks:', SPARE).replace(
        'value: open, grade: official, sources: [page]',
        'value: open, grade: archived, sources: [spare]',
      ),
      ['status: is `archived` but `spare` is not the provider’s own page'],
    ],
    [
      'a relayed claim that nobody relayed',
      changed('value: open, grade: official', 'value: open, grade: relayed'),
      ['status: is `relayed` but no source says by `via` where the provider’s page was recorded'],
    ],
    [
      'a page read after the build day',
      changed('read: 2026-11-20', 'read: 2026-11-22'),
      ['sources.page.read: is after the build day 2026-11-21'],
    ],
    [
      'a page that is younger than its reading',
      changed('asOf: undated', 'asOf: 2026-11-21'),
      ['sources.page.asOf: is after the day the page was read'],
    ],
    [
      'a stage inside the paid term',
      changed(STAGE, 'after: 10, from: lastAction'),
      ['clocks.0.stages.0.after: falls inside the paid term'],
    ],
    [
      'a stage before the day it counts from',
      changed(STAGE, 'after: -1, from: due'),
      ['clocks.0.stages.0.after: is below zero: a stage begins on its anchor or after it'],
    ],
    [
      'an id that is not the file name',
      changed('id: sample', 'id: other'),
      ['id: is `other` but the file is named `sample`'],
    ],
    [
      'a conflict whose standing does not fit its reason',
      changed(
        'renewFrom: unknown',
        'conflicts: [{ value: { days: 31 }, standing: live, reason: older, grade: official, sources: [page] }]\n    renewFrom: unknown',
      ),
      [
        'clocks.0.conflicts.0: a live conflict has the reason `disagrees`; a superseded one has `older`, `other-product` or `not-the-rule`',
      ],
    ],
  ])('%s', (_, yaml, mistakes) => {
    expect(mistakesIn(yaml)).toEqual(mistakes);
  });

  test('all of them at once, not only the first', () => {
    const yaml = changed('clocks:', SPARE).replace('id: sample', 'id: other');
    expect(mistakesIn(yaml)).toHaveLength(2);
  });

  test.each([
    ['a page read on the build day', changed('read: 2026-11-20', 'read: 2026-11-21')],
    ['a page dated by the month of its reading', changed('asOf: undated', 'asOf: 2026-11')],
    [
      'a claim corroborated by two sources',
      changed('clocks:', SPARE).replace(
        'value: open, grade: official, sources: [page]',
        'value: open, grade: corroborated, sources: [page, spare]',
      ),
    ],
    [
      'a claim relayed by a page',
      changed(
        'url: https://example.com/,',
        'url: https://example.com/, via: https://example.com/copy,',
      ).replace('value: open, grade: official', 'value: open, grade: relayed'),
    ],
    [
      'a claim relayed by a record without an address',
      changed('url: https://example.com/,', 'url: https://example.com/, via: unknown,').replace(
        'value: open, grade: official',
        'value: open, grade: relayed',
      ),
    ],
    ['an official claim that a regulator makes', changed('by: provider', 'by: regulator')],
    [
      'a source that only an earlier price cites',
      changed('clocks:', SPARE).replace(
        'applies: always,',
        'applies: always, history: [{ price: 400, until: 2026-01-01, source: spare }],',
      ),
    ],
    ['a stage on the first day after the last safe day', changed(STAGE, 'after: 30, from: lastAction')],
    ['nothing', PLAN_FILE],
  ])('%s is no mistake', (_, yaml) => {
    expect(mistakesIn(yaml)).toEqual([]);
  });
});

describe('a plan that cites nothing', () => {
  const page = { url: 'https://example.com/', by: 'provider', read: '2026-11-20', asOf: 'undated' } as const;

  test('is no plan', () => {
    expect(checkCitesSource({ sources: {} })).toEqual([
      { field: 'sources', reason: 'is empty: a file that cites no source is no plan' },
    ]);
  });

  test('is told from one that cites a page', () => {
    expect(checkCitesSource({ sources: { page } })).toEqual([]);
  });
});
