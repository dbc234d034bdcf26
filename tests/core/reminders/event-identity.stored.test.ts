import { describe, expect, test } from 'vitest';
import { identitiesOf, type Store } from '../../../src/core/reminders/event-identity.ts';

const UID = '0123456789abcdef'.repeat(2);
const FRESH = 'f'.repeat(32);

/** What is known of an event whose record on the device is this text. */
function after(record: string | null) {
  const store: Store = { getItem: () => record, setItem: () => undefined, removeItem: () => undefined };
  return identitiesOf(store, 'line', ['act'], () => FRESH).of.act;
}

describe('a stored identity', () => {
  test.each([
    ['0', 1],
    ['12', 13],
    ['999999', 1_000_000],
  ])('that was exported as number %s goes on with %i', (sequence, next) => {
    expect(after(`${sequence} ${UID}`)).toEqual({ uid: UID, sequence: next });
  });

  test.each([
    null,
    '',
    `x3 ${UID}`,
    `3 ${UID}0`,
    `1234567 ${UID}`,
    ` ${UID}`,
    `3 ${UID.slice(1)}`,
    `3 ${'g'.repeat(32)}`,
  ])('that reads %j is none: the event is new', (record) => {
    expect(after(record)).toEqual({ uid: FRESH, sequence: 0 });
  });

  test('that can be written for one stage only is not kept for all', () => {
    let written = 0;
    const store: Store = {
      getItem: () => null,
      removeItem: () => undefined,
      setItem: () => {
        if (written > 0) throw new DOMException('full', 'QuotaExceededError');
        written += 1;
      },
    };
    expect(identitiesOf(store, 'line', ['act', 'safe'], () => FRESH).isKept).toBe(false);
  });
});
