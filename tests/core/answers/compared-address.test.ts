import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  comparedAddress,
  comparedIn,
  MOST_COMPARED,
  withPlanAt,
} from '../../../src/core/answers/compared-address.ts';
import { DEFAULT_ANSWERS } from '../../../src/core/answers/questions.ts';

const IDS = ['tello-payg', 'h2o', 'mint', 'airalo'];
const read = (address: string) => comparedIn(new URLSearchParams(address), IDS);
const anyName = fc.oneof(fc.constantFrom(...IDS), fc.string());

describe('plans in an address', () => {
  test('stand in the order of the address, each once, with the answers of the picker', () => {
    const { plans, answers, unknown, ignored } = read('plans=mint,h2o,mint&months=6&pay=paypal');
    expect(plans).toEqual(['mint', 'h2o']);
    expect(answers).toEqual({ ...DEFAULT_ANSWERS, months: '6', pay: ['paypal'] });
    expect([...unknown, ...ignored]).toEqual([]);
  });

  test('may be named one by one, as a form without a script does', () => {
    expect(read('plans=mint&plans=h2o').plans).toEqual(['mint', 'h2o']);
  });

  test('that nobody knows are named, and the rest is kept', () => {
    const { plans, unknown } = read('plans=nope,mint,,tello-payg');
    expect(plans).toEqual(['mint', 'tello-payg']);
    expect(unknown).toEqual(['nope']);
  });

  test('that are too many are named, and the first three are kept', () => {
    const { plans, left } = read(`plans=${IDS.join(',')}`);
    expect(plans).toEqual(IDS.slice(0, MOST_COMPARED));
    expect(left).toEqual(IDS.slice(MOST_COMPARED));
  });

  test('other parameters that cannot be used are named', () => {
    expect([...read('plans=mint&months=900&x=1').ignored].sort()).toEqual(['months', 'x']);
  });

  test('every name of an address is compared, left out or called unknown', () => {
    fc.assert(
      fc.property(fc.array(anyName, { maxLength: 8 }), (names) => {
        const { plans, unknown, left } = comparedIn([['plans', names.join(',')]], IDS);
        expect(plans.length).toBeLessThanOrEqual(MOST_COMPARED);
        expect([...plans, ...left].every((id) => IDS.includes(id))).toBe(true);
        expect(new Set([...plans, ...left]).size).toBe(plans.length + left.length);
        expect(unknown.every((name) => !IDS.includes(name) && name.length <= 48)).toBe(true);
        for (const name of names.filter((each) => IDS.includes(each)))
          expect([...plans, ...left]).toContain(name);
      }),
    );
  });

  test('come back from the address that is written of them', () => {
    fc.assert(
      fc.property(
        fc.subarray(IDS, { maxLength: MOST_COMPARED }),
        fc.integer({ min: 1, max: 60 }),
        (ids, months) => {
          const answers = { ...DEFAULT_ANSWERS, months: String(months) };
          const { plans, ...rest } = read(comparedAddress(ids, answers));
          expect(plans).toEqual(ids);
          expect(rest).toEqual({ answers, unknown: [], left: [], ignored: [] });
        },
      ),
    );
  });
});

describe('a plan that is changed', () => {
  test.each([
    ['is put in its place', 0, 'airalo', ['airalo', 'h2o']],
    ['is added at the end', 2, 'airalo', ['mint', 'h2o', 'airalo']],
    ['is taken away by an empty id', 0, '', ['h2o']],
    ['never stands twice', 1, 'mint', ['mint']],
  ])('%s', (_, place, id, wanted) => {
    expect(withPlanAt(['mint', 'h2o'], place, id)).toEqual(wanted);
  });
});
