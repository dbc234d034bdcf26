import { describe, expect, test } from 'vitest';
import { identitiesOf, type Store } from '../../../src/core/reminders/event-identity.ts';

function memory(): Store & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
  };
}
let count = 0;
const random = (): string => String((count += 1)).padStart(32, '0');
const stages = ['prepare', 'act', 'safe'] as const;

describe('the identity of a reminder', () => {
  test('is another one for each stage', () => {
    const { of, isKept } = identitiesOf(memory(), 'tello 2027-01-01', stages, random);
    expect(new Set(stages.map((stage) => of[stage]?.uid)).size).toBe(3);
    expect(isKept).toBe(true);
  });

  test('stays on the next export, and its sequence rises', () => {
    const store = memory();
    const first = identitiesOf(store, 'tello 2027-01-01', stages, random);
    const second = identitiesOf(store, 'tello 2027-01-01', stages, random);
    expect(second.of.act).toEqual({ uid: first.of.act?.uid, sequence: 1 });
  });

  test('is another one for another line or start', () => {
    const store = memory();
    const one = identitiesOf(store, 'tello 2027-01-01', ['act'], random);
    const other = identitiesOf(store, 'tello 2027-01-02', ['act'], random);
    expect(other.of.act?.uid).not.toBe(one.of.act?.uid);
  });

  test('is new each time where nothing can be stored, and says so', () => {
    const refuse = (): never => {
      throw new DOMException('denied', 'SecurityError');
    };
    const store: Store = { getItem: refuse, setItem: refuse };
    const first = identitiesOf(store, 'tello 2027-01-01', ['act'], random);
    const second = identitiesOf(store, 'tello 2027-01-01', ['act'], random);
    expect([first.isKept, second.isKept]).toEqual([false, false]);
    expect(first.of.act?.uid).not.toBe(second.of.act?.uid);
  });

  test('a spoilt record is replaced', () => {
    const store = memory();
    store.setItem('xuhao tello 2027-01-01 act', '<script>');
    expect(identitiesOf(store, 'tello 2027-01-01', ['act'], random).of.act?.sequence).toBe(0);
  });
});
