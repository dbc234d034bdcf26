import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { PAYMENT_METHODS } from '../../../src/core/facts/payment-methods.ts';
import { planOfFile } from '../../../src/core/facts/plan-from-file.ts';
import { WEIGHED_FACTS, type Clock, type Plan } from '../../../src/core/facts/plan.ts';
import { planSchema } from '../../../src/core/facts/schema/plan.ts';
import { changed, PLAN_FILE } from '../plan-file.ts';

const planOf = (yaml: string): Plan => planOfFile(planSchema.parse(parse(yaml)));
const CLOCKS = PLAN_FILE.slice(PLAN_FILE.indexOf('clocks:'), PLAN_FILE.indexOf('startCosts:'));
const clockOf = (yaml: string): Clock | undefined => planOf(changed(CLOCKS, `clocks:\n${yaml}`)).clocks[0];
const rival = (value: string, standing: string): string =>
  `{ value: ${value}, standing: ${standing}, reason: ${standing === 'live' ? 'disagrees' : 'older'}, grade: community, sources: [forum] }`;
const conflicts = (live: string, superseded: string): string =>
  `conflicts: [${rival(superseded, 'superseded')}, ${rival(live, 'live')}]`;

const TERM = `  - id: pass
    kind: term
    grade: official
    sources: [terms]
    offers:
      - { id: sale, price: 450, priceTo: 900, length: { months: 3 }, autopay: required, applies: first, dataMb: 5000, grade: official, sources: [shop], detail: 打折价, history: [] }
      - { id: plain, price: 500, length: { days: 30 }, autopay: unknown, applies: renewal, grade: official, sources: [page] }
    ${conflicts('{ days: 28 }', '{ days: 31 }')}
    renewFrom: { value: later, grade: official, sources: [page] }
    startsAt: { value: install, grade: official, sources: [page] }
    dayCount: { value: elapsed, grade: official, sources: [page] }
    topUpBeforeExpiry: { value: true, grade: official, sources: [page] }
    topUpAfterExpiry: { value: false, grade: official, sources: [page] }
    stages:
      - { stage: suspended, after: 1, from: due, grade: official, sources: [page] }
      - { stage: lost, after: 60, from: zeroBalance, when: belowCharge, grade: official, sources: [terms], ${conflicts('30', '45')} }
`;

describe('the clocks that the rules compute on', () => {
  test('a term carries its offers at the planned price, its rules, stages and live conflicts, and nothing else', () => {
    expect(clockOf(TERM)).toEqual({
      id: 'pass',
      kind: 'term',
      sources: ['terms'],
      offers: [
        {
          id: 'sale',
          price: 900,
          length: { months: 3 },
          autopay: 'required',
          applies: 'first',
          dataMb: 5000,
          sources: ['shop'],
        },
        {
          id: 'plain',
          price: 500,
          length: { days: 30 },
          autopay: 'unknown',
          applies: 'renewal',
          sources: ['page'],
        },
      ],
      rivals: [{ length: { days: 28 }, sources: ['forum'] }],
      renewFrom: 'later',
      startsAt: 'install',
      dayCount: 'elapsed',
      topUpBeforeExpiry: true,
      topUpAfterExpiry: false,
      stages: [
        { stage: 'suspended', after: 1, from: 'due', sources: ['page'], rivals: [] },
        {
          stage: 'lost',
          after: 60,
          from: 'zeroBalance',
          when: 'belowCharge',
          sources: ['terms'],
          rivals: [{ after: 30, sources: ['forum'] }],
        },
      ],
    });
  });

  test('what a file leaves out has no key', () => {
    const clock = clockOf(TERM);
    expect(clock?.stages[0]).not.toHaveProperty('when');
    expect(clock?.kind === 'term' && clock.offers[1]).not.toHaveProperty('dataMb');
    expect(planOf(PLAN_FILE)).not.toHaveProperty('companionOf');
  });

  test('a balance carries its charge, cycle and top-up sizes', () => {
    const yaml = `  - { id: purse, kind: wallet, grade: official, sources: [page], charge: 300, cycle: { days: 30 }, topUps: [500, 1000], stages: [] }\n`;
    expect(clockOf(yaml)).toEqual({
      id: 'purse',
      kind: 'wallet',
      sources: ['page'],
      charge: 300,
      cycle: { days: 30 },
      topUps: [500, 1000],
      stages: [],
    });
  });

  test('a rule of use carries its window, what counts and what does not, and live conflicts', () => {
    const yaml = `  - { id: use, kind: activity, grade: official, sources: [page], window: { days: 60 }, counts: [call-out], doesNotCount: [text-in], stages: [], ${conflicts('{ days: 30 }', '{ days: 90 }')} }\n`;
    expect(clockOf(yaml)).toEqual({
      id: 'use',
      kind: 'activity',
      sources: ['page'],
      window: { days: 60 },
      rivals: [{ length: { days: 30 }, sources: ['forum'] }],
      counts: ['call-out'],
      doesNotCount: ['text-in'],
      stages: [],
    });
  });
});

/** Each weighed fact with a value that its field may have. */
const VALUES = {
  numberType: 'voip',
  calls: true,
  texts: false,
  dataMb: 'unlimited',
  esim: 'only',
  physicalSim: false,
  activateAbroad: true,
  renewAbroad: 'reported',
  textsAbroad: 'wifi',
  usResidentsOnly: true,
  autopay: 'none',
  tax: 'included',
} as const;

describe('the facts that the rules compute on', () => {
  test.each(Object.entries(VALUES))('%s is carried with its value and its sources', (name, value) => {
    const plan = planOf(
      changed(
        `\n${name}: unknown`,
        `\n${name}: { value: ${String(value)}, grade: official, sources: [page] }`,
      ),
    );
    expect(plan).toHaveProperty(name, { value, sources: ['page'] });
  });

  test('what is not known stays so, and no fact is missing', () => {
    expect(Object.keys(VALUES).sort()).toEqual([...WEIGHED_FACTS].sort());
    for (const name of WEIGHED_FACTS) expect(planOf(PLAN_FILE)).toHaveProperty(name, 'unknown');
  });

  test.each(PAYMENT_METHODS)('the way to pay %s is carried with its value and its sources', (method) => {
    const plan = planOf(
      changed(` ${method}: unknown`, ` ${method}: { value: mixed, grade: community, sources: [forum] }`),
    );
    expect(plan.payments).toEqual({
      ...Object.fromEntries(PAYMENT_METHODS.map((other) => [other, 'unknown'])),
      [method]: { value: 'mixed', sources: ['forum'] },
    });
  });

  test('a plan carries what it is, its zone, its start costs and its main plan, by their values alone', () => {
    const yaml = changed('zone: unknown', 'zone: { value: America/Denver, grade: official, sources: [page] }')
      .replace('kind: line', 'kind: voip')
      .replace('publish: whole', 'publish: partial')
      .replace(
        'startCosts: []',
        'companionOf: main-plan\nstartCosts: [{ item: sim, amount: { value: 99, grade: official, sources: [page] } }, { item: port-in, amount: unknown }]',
      );
    expect(planOf(yaml)).toMatchObject({
      id: 'sample',
      kind: 'voip',
      publish: 'partial',
      status: 'open',
      zone: 'America/Denver',
      companionOf: 'main-plan',
      startCosts: [
        { item: 'sim', amount: 99 },
        { item: 'port-in', amount: 'unknown' },
      ],
    });
  });

  test('what no rule reads stays in the file', () => {
    const kept = ['id', 'kind', 'status', 'publish', 'zone', 'clocks', 'startCosts', 'payments'];
    expect(Object.keys(planOf(PLAN_FILE)).sort()).toEqual([...kept, ...WEIGHED_FACTS].sort());
  });
});
