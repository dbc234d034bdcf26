import { Ajv } from 'ajv';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { ruleOf } from '../../../src/core/ledger/kept-rule.ts';
import { EMPTY_LEDGER, ledgerText, readLedger } from '../../../src/core/ledger/read-ledger.ts';
import { GET } from '../../../src/pages/api/v1/ledger.schema.json.ts';
import { anyLedger } from './any-ledger.ts';
import { CATALOGUE, keptLine } from './outlooks.ts';

let holds: (value: unknown) => boolean = () => false;

beforeAll(async () => {
  const schema: unknown = await GET().json();
  if (typeof schema !== 'object' || schema === null) throw new Error('no schema');
  const validate = new Ajv({ strict: false }).compile(schema);
  holds = (value) => validate(value);
});

describe('the schema that is published', () => {
  test('holds for every file that is written', () => {
    fc.assert(
      fc.property(anyLedger, (ledger) => {
        expect(holds(JSON.parse(ledgerText(ledger)))).toBe(true);
      }),
    );
  });

  test('holds for the rule of every plan', () => {
    const lines = CATALOGUE.map((plan, at) =>
      keptLine(plan.id, [], { id: `line${at}0`, rule: { kind: 'plan', id: plan.id, last: ruleOf(plan) } }),
    );
    expect(holds(JSON.parse(ledgerText({ ...EMPTY_LEDGER, lines })))).toBe(true);
  });

  test('refuses nothing that is read, whatever is put in', () => {
    fc.assert(
      fc.property(anyLedger, fc.json(), (ledger, value) => {
        const text = ledgerText(ledger).replace(/"name": "[^"]*"/, () => `"name": ${value}`);
        const read = readLedger(text);
        if (read.ok) expect(holds(JSON.parse(text))).toBe(true);
      }),
    );
  });

  test.each([
    ['a field that nobody knows', { ...EMPTY_LEDGER, phone: '1' }],
    ['another version', { ...EMPTY_LEDGER, version: 3 }],
    ['a line without a rule', { ...EMPTY_LEDGER, lines: [{ id: 'line01', name: 'A', events: [] }] }],
    ['half a revision', { ...EMPTY_LEDGER, revision: 0.5 }],
  ])('refuses %s, as the reader does', (_, value) => {
    expect(holds(value)).toBe(false);
    expect(readLedger(JSON.stringify(value)).ok).toBe(false);
  });
});
