import { describe, expect, test } from 'vitest';
import { BUILD_DAY, changed, mistakesIn, PLAN_FILE } from '../plan-file.ts';

const OFFER =
  '{ id: month, price: 500, length: { days: 30 }, autopay: optional, applies: always, grade: official, sources: [page] }';
const SUSPENDED = '- { stage: suspended, after: 0, from: due, grade: official, sources: [page] }';
const stage = (kind: string, after: number, from: string, more = ''): string =>
  `- { stage: ${kind}, after: ${after}, from: ${from}, grade: official, sources: [page]${more} }`;
const stages = (...lines: readonly string[]): string => changed(SUSPENDED, lines.join('\n      '));
const ALL_CLOCKS = PLAN_FILE.slice(PLAN_FILE.indexOf('clocks:'), PLAN_FILE.indexOf('startCosts:'));
const CLOCK = `  - { id: use, kind: activity, grade: official, sources: [page], window: { days: 60 }, counts: [any-use], doesNotCount: [], stages: [] }\n`;

describe('what contradicts itself in a plan file is named with field and reason', () => {
  test.each([
    [
      'two prices with one id',
      changed(OFFER, `${OFFER}\n      - ${OFFER}`),
      ['clocks.0.offers.1.id: is used twice: `month`'],
    ],
    [
      'two clocks with one id',
      changed('startCosts:', `${CLOCK.replace('id: use', 'id: term')}startCosts:`),
      ['clocks.1.id: is used twice: `term`'],
    ],
    [
      'a highest price below the price',
      changed('price: 500,', 'price: 500, priceTo: 400,'),
      ['clocks.0.offers.0.priceTo: is below the price'],
    ],
    [
      'a plan that needs itself',
      changed('disputes:', 'companionOf: sample\ndisputes:'),
      ['companionOf: names the plan itself'],
    ],
    [
      'a closed plan that is still kept alive by something',
      changed('value: open', 'value: closed'),
      ['clocks: a closed plan has none: nothing keeps its numbers alive'],
    ],
    [
      'a number lost before service stops',
      stages(stage('suspended', 20, 'due'), stage('lost', 10, 'due')),
      ['clocks.0.stages.1.after: the number would be lost before service stops'],
    ],
    [
      'a number lost, by one who disagrees, before service stops',
      stages(
        stage('suspended', 20, 'due'),
        stage(
          'lost',
          30,
          'due',
          ', conflicts: [{ value: 10, standing: live, reason: disagrees, grade: official, sources: [page] }]',
        ),
      ),
      ['clocks.0.stages.1.after: the number would be lost before service stops'],
    ],
    [
      'a number lost after the last action but before service stops',
      stages(stage('suspended', 20, 'due'), stage('lost', 40, 'lastAction')),
      ['clocks.0.stages.1.after: the number would be lost before service stops'],
    ],
    [
      'days counted from a stop of service that the file does not have',
      stages(stage('lost', 60, 'suspended')),
      ['clocks.0.stages.0.from: counts from the stop of service, but this clock has no stage `suspended`'],
    ],
    [
      'a live conflict that says the same as its claim',
      stages(
        stage(
          'suspended',
          3,
          'due',
          ', conflicts: [{ value: 3, standing: live, reason: disagrees, grade: official, sources: [page] }]',
        ),
      ),
      ['clocks.0.stages.0.conflicts.0: is live but says the same as the claim'],
    ],
    [
      'a live conflict on the length that says the same as every price',
      changed(
        'renewFrom: unknown',
        'conflicts: [{ value: { days: 30 }, standing: live, reason: disagrees, grade: official, sources: [page] }]\n    renewFrom: unknown',
      ),
      ['clocks.0.conflicts.0: is live but says the same as the claim'],
    ],
    [
      'a live conflict on a time limit that says the same as the limit',
      changed(
        'disputes:',
        'limits: [{ id: profile, kind: profile, length: { days: 90 }, from: install, grade: official, sources: [page], conflicts: [{ value: { days: 90 }, standing: live, reason: disagrees, grade: official, sources: [page] }] }]\ndisputes:',
      ),
      ['limits.0.conflicts.0: is live but says the same as the claim'],
    ],
    [
      'a live conflict on a value that says the same as its claim',
      changed(
        'status: { value: open, grade: official, sources: [page] }',
        'status: { value: open, grade: official, sources: [page], conflicts: [{ value: open, standing: live, reason: disagrees, grade: official, sources: [page] }] }',
      ),
      ['status.conflicts.0: is live but says the same as the claim'],
    ],
    [
      'a live conflict on a window that says the same as the window',
      changed(
        'startCosts:',
        `${CLOCK.replace('stages: []', 'stages: [], conflicts: [{ value: { days: 60 }, standing: live, reason: disagrees, grade: official, sources: [page] }]')}startCosts:`,
      ),
      ['clocks.1.conflicts.0: is live but says the same as the claim'],
    ],
    [
      'two earlier prices of one day',
      changed(
        'applies: always,',
        'applies: always, history: [{ price: 400, until: 2026-01-01, source: page }, { price: 300, until: 2026-01-01, source: page }],',
      ),
      ['clocks.0.offers.0.history.1.until: is not older than the entry above it: the newest stands first'],
    ],
    [
      'an earlier price that was true until after the build day',
      changed(
        'applies: always,',
        'applies: always, history: [{ price: 400, until: 2026-11-22, source: page }],',
      ),
      [`clocks.0.offers.0.history.0.until: is after the build day ${BUILD_DAY}`],
    ],
    [
      'earlier prices that do not stand newest first',
      changed(
        'applies: always,',
        'applies: always, history: [{ price: 400, until: 2026-01-01, source: page }, { price: 300, until: 2026-02-01, source: page }],',
      ),
      ['clocks.0.offers.0.history.1.until: is not older than the entry above it: the newest stands first'],
    ],
  ])('%s', (_, yaml, mistakes) => {
    expect(mistakesIn(yaml)).toEqual(mistakes);
  });

  test.each([
    ['two prices with two ids', changed(OFFER, `${OFFER}\n      - ${OFFER.replace('month', 'year')}`)],
    ['a closed plan that nothing keeps', changed(ALL_CLOCKS, 'clocks: []\n').replace('open', 'closed')],
    [
      'a plan with a clock of which nobody knows whether it is closed',
      changed('status: { value: open, grade: official, sources: [page] }', 'status: unknown'),
    ],
    ['a companion of another plan', changed('disputes:', 'companionOf: main\ndisputes:')],
    ['a range of one price', changed('price: 500,', 'price: 500, priceTo: 500,')],
    ['a number lost on the day service stops', stages(SUSPENDED, stage('lost', 0, 'due'))],
    ['days counted from the stop of service', stages(SUSPENDED, stage('lost', 0, 'suspended'))],
    [
      'a number lost after the last action and after the stop',
      stages(SUSPENDED, stage('lost', 31, 'lastAction')),
    ],
    [
      'a superseded conflict that says the same',
      stages(
        stage(
          'suspended',
          3,
          'due',
          ', conflicts: [{ value: 3, standing: superseded, reason: older, grade: official, sources: [page] }]',
        ),
      ),
    ],
    [
      'a live conflict that says the same as one of two lengths',
      changed(
        OFFER,
        `${OFFER}\n      - ${OFFER.replace('month', 'year').replace('days: 30', 'days: 365')}`,
      ).replace(
        'renewFrom: unknown',
        'conflicts: [{ value: { days: 30 }, standing: live, reason: disagrees, grade: official, sources: [page] }]\n    renewFrom: unknown',
      ),
    ],
    [
      'a live conflict on the length of a term without prices',
      changed(`    offers:\n      - ${OFFER}\n`, '    offers: []\n').replace(
        'renewFrom: unknown',
        'conflicts: [{ value: { days: 30 }, standing: live, reason: disagrees, grade: official, sources: [page] }]\n    renewFrom: unknown',
      ),
    ],
    [
      'an earlier price that was true until the build day',
      changed(
        'applies: always,',
        `applies: always, history: [{ price: 400, until: ${BUILD_DAY}, source: page }, { price: 300, until: 2026-01-01, source: page }],`,
      ),
    ],
  ])('%s is no contradiction', (_, yaml) => {
    expect(mistakesIn(yaml)).toEqual([]);
  });
});
