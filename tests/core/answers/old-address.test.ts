import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAnswers } from '../../../src/core/answers/address.ts';
import { LINE_QUESTIONS } from '../../../src/core/answers/line-questions.ts';
import { heldAddress } from '../../../src/core/answers/old-address.ts';

const IDS = ['tello-payg', 'google-voice'];
const old = (query: string) => heldAddress(new URLSearchParams(query), IDS);

describe('an old address of the picker', () => {
  test.each([
    ['dates=due&held=tello-payg&due=2026-11-17', 'plan=tello-payg&due=2026-11-17'],
    ['held=tello-payg&start=2026-11-10', 'plan=tello-payg&paid=2026-11-10'],
    ['held=google-voice&used=2026-08-10&usdate=yes', 'plan=google-voice&used=2026-08-10&usdate=yes'],
    ['dates=due&due=2027-01-31&buffer=3&where=us', 'due=2027-01-31&buffer=3'],
    ['due=2027-01-31&held=tello-payg&balance=5', 'plan=tello-payg&due=2027-01-31&balance=5'],
    ['dates=due', ''],
  ])('%s leads to %s', (query, now) => {
    expect(old(query)).toBe(now);
  });

  test('that says both takes the day from which its dates followed', () => {
    expect(old('dates=due&held=tello-payg&due=2026-11-17&start=2026-01-01')).toBe(
      'plan=tello-payg&due=2026-11-17',
    );
    expect(old('dates=start&held=tello-payg&due=2026-11-17&start=2026-11-01')).toBe(
      'plan=tello-payg&paid=2026-11-01',
    );
  });

  test.each([
    '',
    'for=keep&start=2027-01-31',
    'for=data&held=tello-payg&due=2027-01-31',
    'dates=start&held=',
  ])('“%s” that asks nothing of a line that is held stays where it is', (query) => {
    expect(old(query)).toBeUndefined();
  });

  test('of a line that is handed over to be compared stays where it is', () => {
    expect(old('have=tello-payg&due=2027-01-31')).toBeUndefined();
  });

  test('never throws, and what it leads to is read whole', () => {
    const names = fc.constantFrom(
      'held',
      'dates',
      'start',
      'due',
      'used',
      'balance',
      'usdate',
      'buffer',
      'for',
    );
    const values = fc.oneof(fc.constantFrom('due', ...IDS, '2026-12-01', 'yes', '5'), fc.string());
    fc.assert(
      fc.property(fc.array(fc.tuple(names, values), { maxLength: 8 }), (params) => {
        const now = heldAddress(params, IDS);
        if (now === undefined) return;
        expect(parseAnswers(LINE_QUESTIONS, new URLSearchParams(now), IDS).ignored).toEqual([]);
      }),
      { numRuns: 2000, seed: 20261129 },
    );
  });
});
