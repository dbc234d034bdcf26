import { describe, expect, test } from 'vitest';
import { identitiesOf, type Store } from '../../../src/core/reminders/event-identity.ts';

function memory(): Store & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
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
    const store: Store = { getItem: refuse, setItem: refuse, removeItem: refuse };
    const first = identitiesOf(store, 'tello 2027-01-01', ['act'], random);
    const second = identitiesOf(store, 'tello 2027-01-01', ['act'], random);
    expect([first.isKept, second.isKept]).toEqual([false, false]);
    expect(first.of.act?.uid).not.toBe(second.of.act?.uid);
  });

  test('stands where neither plan nor date can be read, and another one for each line and stage', () => {
    const store = memory();
    for (const line of ['tello 2027-01-01', 'tello 2027-01-02', 'ultra 2027-01-01'])
      identitiesOf(store, line, stages, random);
    expect(store.kept.size).toBe(9);
    for (const key of store.kept.keys()) expect(key).toMatch(/^xuhao event [0-9a-f]{16}$/);
  });

  test('that was kept under plan and date goes on, and is kept there no more', () => {
    const store = memory();
    store.setItem('xuhao tello 2027-01-01 act', `4 ${'a'.repeat(32)}`);
    const { of } = identitiesOf(store, 'tello 2027-01-01', ['act'], random);
    expect(of.act).toEqual({ uid: 'a'.repeat(32), sequence: 5 });
    expect([...store.kept.keys()].join()).not.toContain('tello');
  });

  test('a spoilt record is replaced', () => {
    const store = memory();
    identitiesOf(store, 'tello 2027-01-01', ['act'], random);
    for (const key of store.kept.keys()) store.setItem(key, '<script>');
    expect(identitiesOf(store, 'tello 2027-01-01', ['act'], random).of.act?.sequence).toBe(0);
  });
});
