import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sortedRows, type ComparedRow } from '../../../src/core/choice/side-by-side.ts';

const row = (name: string, ...values: ComparedRow<string>['values']): ComparedRow<string> => ({
  name,
  values,
});
const names = (rows: readonly ComparedRow<string>[]): readonly string[] => rows.map(({ name }) => name);
const anyValue = fc.constantFrom('a', 'b', null, undefined);
const anyRows = fc
  .array(fc.tuple(anyValue, anyValue, anyValue))
  .map((all) => all.map((values, at) => row(String(at), ...values)));

describe('plans side by side', () => {
  test('what differs, what is the same and what nobody knows stand apart', () => {
    const { different, same, unknown } = sortedRows([
      row('price', '$5', '$6'),
      row('esim', 'yes', 'yes'),
      row('sim', null, null),
      row('packs', undefined, undefined),
    ]);
    expect([different, same, unknown].map(names)).toEqual([['price'], ['esim'], ['sim']]);
  });

  test('what is not known is never the same as what is', () => {
    expect(names(sortedRows([row('esim', 'yes', null)]).different)).toEqual(['esim']);
  });

  test('what is asked of one plan only makes a difference', () => {
    expect(names(sortedRows([row('packs', '3', undefined)]).different)).toEqual(['packs']);
    expect(names(sortedRows([row('packs', null, undefined)]).unknown)).toEqual(['packs']);
  });

  test('every row that is asked of a plan stands in one place, in its order', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const { different, same, unknown } = sortedRows(rows);
        const asked = rows.filter(({ values }) => values.some((value) => value !== undefined));
        expect(new Set([...different, ...same, ...unknown])).toEqual(new Set(asked));
        expect(different.length + same.length + unknown.length).toBe(asked.length);
        for (const some of [different, same, unknown])
          expect(some).toEqual(rows.filter((each) => some.includes(each)));
        for (const { values } of same) expect(values.every((value) => value === values[0])).toBe(true);
      }),
    );
  });
});
