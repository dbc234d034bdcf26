import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { DATE_KINDS, PHONES, PLACES, PURPOSES, SWITCHES, TYPED } from '../../../src/core/answers/answers.ts';
import { PAYMENT_METHODS } from '../../../src/core/facts/payment-methods.ts';
import { AGAINST_CODES, CAUTION_CODES, REASON_CODES } from '../../../src/core/choice/verdict-codes.ts';
import { rank, type Needs } from '../../../src/core/choice/ranking.ts';
import { sayIn } from '../../../src/components/picker/say.ts';
import { pickerWords } from '../../../src/i18n/picker-words.ts';
import { day, line, offer, term } from '../../core/plans.ts';

const folder = join('src', 'components', 'picker');
const words: Readonly<Record<string, string>> = pickerWords;

/** The codes of a union of texts. */
function codesOf(file: string, type: string): string[] {
  const text = readFileSync(join('src', 'core', file), 'utf8');
  const union = new RegExp(`type ${type} =([^;]*);`).exec(text)?.[1] ?? '';
  return [...union.matchAll(/'([^']+)'/g)].map(([, code = '']) => code);
}

const STAGES = codesOf('facts/plan.ts', 'StageKind');
const DATES = ['due', 'lastSafeDay', 'actBy', 'prepareBy'];
const FIELDS = TYPED.filter((name) => name !== 'rated');
const EVENTS = ['prepare', 'act', 'safe', 'grace'];
const CHOICES = {
  for: PURPOSES,
  voip: SWITCHES,
  where: PLACES,
  phone: PHONES,
  autopay: SWITCHES,
  dates: DATE_KINDS,
  usdate: SWITCHES,
  move: SWITCHES,
};

/** What follows the beginning of a key that is put together: `caution-` and every code of a caution. */
const FAMILIES: Readonly<Record<string, readonly string[]>> = {
  '': Object.entries(CHOICES).flatMap(([name, values]) => values.map((value) => `${name}-${value}`)),
  'ask-': [...FIELDS, ...Object.keys(CHOICES), 'pay', 'held'],
  'hint-': [...FIELDS, 'voip', 'pay'],
  'wrong-': codesOf('answers/field-problems.ts', 'FieldProblem'),
  'pay-': PAYMENT_METHODS,
  'for-': REASON_CODES,
  'caution-': CAUTION_CODES,
  'against-': AGAINST_CODES,
  'verdict-': ['suitable', 'cautious'],
  'item-': ['sim', 'port-in', 'activation'],
  'mark-': ['start', ...DATES, ...STAGES],
  'step-': [...DATES, ...STAGES],
  'trace-': codesOf('dates/timeline.ts', 'TraceRule'),
  'state-': [...codesOf('dates/overdue.ts', 'LineStanding'), ...STAGES],
  'way-': codesOf('dates/overdue.ts', 'WayOut'),
  'possible-': ['rival', 'branch'],
  'from-': [...codesOf('facts/plan.ts', 'StageAnchor'), 'unknown'],
  'when-': ['zero', 'belowCharge'],
  'today-': ['on', 'before', 'after'],
  'event-': [...EVENTS, ...EVENTS.map((name) => `${name}-do`)],
};

const needs: Omit<Needs, 'span'> = {
  purpose: 'keep',
  voipOk: false,
  where: 'us',
  phone: 'any',
  pays: [],
  autopayOk: true,
};

/** A key as it is said: whole, or the beginning of one that is put together. */
interface Said {
  readonly whole: Set<string>;
  readonly begun: Set<string>;
}

/** The keys that an expression can stand for. */
function collect(node: ts.Expression, said: Said): void {
  if (ts.isStringLiteralLike(node)) said.whole.add(node.text);
  else if (ts.isTemplateExpression(node)) said.begun.add(node.head.text);
  else if (ts.isConditionalExpression(node))
    for (const each of [node.whenTrue, node.whenFalse]) collect(each, said);
}

/** Functions whose first argument is a key. */
const SPEAKERS = /^(props\.)?say$/;

function keysSaid(): Said {
  const said: Said = { whole: new Set(), begun: new Set() };
  const look = (node: ts.Node): void => {
    const [first] = ts.isCallExpression(node) ? node.arguments : [];
    if (ts.isCallExpression(node) && SPEAKERS.test(node.expression.getText()) && first !== undefined)
      collect(first, said);
    node.forEachChild(look);
  };
  for (const name of readdirSync(folder))
    look(
      ts.createSourceFile('a.tsx', readFileSync(join(folder, name), 'utf8'), ts.ScriptTarget.Latest, true),
    );
  return said;
}

describe('the words of the picker', () => {
  const { whole, begun } = keysSaid();

  test('every key that is put together is known here', () => {
    expect([...begun].filter((start) => !(start in FAMILIES)).sort()).toEqual([]);
    expect(Object.keys(FAMILIES).filter((start) => !begun.has(start))).toEqual([]);
  });

  test('are exactly the keys that the island can say', () => {
    const wanted = new Set([
      ...whole,
      ...Object.entries(FAMILIES).flatMap(([start, codes]) => codes.map((code) => `${start}${code}`)),
    ]);
    expect([...wanted].filter((key) => !(key in words)).sort()).toEqual([]);
    // Every key may have another word for a number kept by use, a paid one that is held, or a pack of data.
    const plain = (key: string): string => key.replace(/-(use|pack|paid)$/, '');
    expect(Object.keys(words).filter((key) => !wanted.has(key) && !wanted.has(plain(key)))).toEqual([]);
  });

  test('no text ends in the air or shouts', () => {
    for (const [key, text] of Object.entries(words)) {
      expect(text.trim(), key).toBe(text);
      expect(text, key).not.toMatch(/[!！]|，$(?<!时，)/);
    }
  });

  test('a stage without a day to count from is said as a sentence', () => {
    const say = sayIn(pickerWords);
    const said = (from: string) =>
      say('undated', { stage: say('mark-lost'), from: say(`from-${from}`), days: 60, when: '' });
    expect(said('suspended')).toBe('号码被收回：停机日起第60天，日期算不出来。');
    expect(said('unknown')).toBe('号码被收回：从哪天起未查到，只知道是第60天，日期算不出来。');
  });

  test('the budget is said to be compared with tax and fee, as it is', () => {
    const plan = line({ clocks: [term([offer(600, { days: 30 })])] });
    const span = { start: day('2027-01-01'), end: day('2027-01-31') };
    const [verdict] = rank([plan], { ...needs, span, budget: 600 }, { taxRate: 10_000 });
    expect(verdict?.against).toContain('over-budget');
    expect(pickerWords['hint-budget']).toContain('含你填的税和手续费');
  });
});
