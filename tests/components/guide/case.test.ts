import { describe, expect, test } from 'vitest';
import type { CataloguePlan } from '../../../src/catalogue.ts';
import { caseOf, tripCaseOf } from '../../../src/components/guide/case.ts';
import { feeCaseOf } from '../../../src/components/guide/fee-case.ts';
import { planOfFile } from '../../../src/core/facts/plan-from-file.ts';
import { planSchema } from '../../../src/core/facts/schema/plan.ts';
import { providerSchema } from '../../../src/core/facts/schema/provider.ts';
import { contentFiles } from '../../content/files.ts';

const providers = contentFiles('providers').map(({ data }) => providerSchema.parse(data));
const entries = contentFiles('plans').map(({ data }): CataloguePlan => {
  const file = planSchema.parse(data);
  const provider = providers.find(({ id }) => id === file.provider);
  if (provider === undefined) throw new Error(`${file.id} has no provider`);
  return { id: file.id, file, plan: planOfFile(file), provider };
});

function entryOf(id: string): CataloguePlan {
  const entry = entries.find((each) => each.id === id);
  if (entry === undefined) throw new Error(`There is no plan ${id}`);
  return entry;
}

const textsOf = (rows: readonly { readonly label: string; readonly text: string }[]): readonly string[] =>
  rows.map(({ label, text }) => `${label}：${text}`);

describe('a worked case', () => {
  test('counts whole charges of a balance and the stages after the one that it does not hold', () => {
    const rows = textsOf(caseOf(entryOf('ultra-mobile-paygo'), { paid: '2026-12-01', balance: '5' }));
    expect(rows.slice(0, 4)).toEqual([
      '上次扣款：2026年12月1日',
      '扣完还剩：$5，够再扣1次，剩$2用不上',
      '最晚充值：2027年1月22日（提前7天）',
      '最后一天：2027年1月29日',
    ]);
    expect(rows[4]).toBe('停机：2027年1月30日');
  });

  test('tells where the line stands on the day that the reader looks', () => {
    const rows = textsOf(caseOf(entryOf('red-pocket-ebay-30'), { paid: '2026-01-01', on: '2027-01-06' }));
    expect(rows).toContain('到2027年1月6日：已经停机，离号码收回还有20天');
  });

  test('tells the price of a year as the plan’s page does', () => {
    const rows = caseOf(entryOf('tello-monthly-5'), { paid: '2026-12-01', year: true });
    expect(rows.at(-1)).toEqual({ label: '续365天', text: '$65' });
  });

  test('takes the days as they are written: nothing is moved for a reader elsewhere', () => {
    const rows = textsOf(caseOf(entryOf('google-voice'), { used: '2026-12-01' }));
    expect(rows[0]).toBe('上次打电话或发短信：2026年12月1日');
    expect(rows).toContain('最后一天：2027年2月28日');
  });

  test('names the packs of a trip with what they hold, and the last day they serve', () => {
    const trip = { from: '2027-01-10', days: 12, mb: 8000 };
    expect(textsOf(tripCaseOf(entryOf('airalo-us'), trip))).toEqual([
      '行程：从2027年1月10日起12天，共8GB',
      '要买：10GB（15天）$22',
      '最后一天：2027年1月24日',
    ]);
  });

  test('tells a balance in the words that fit it', () => {
    const told = (balance: string) =>
      caseOf(entryOf('ultra-mobile-paygo'), { paid: '2026-12-01', balance })[1]?.text;
    expect(told('2')).toBe('$2，不够下一次扣款');
    expect(told('6')).toBe('$6，正好够再扣2次');
    expect(told('7')).toBe('$7，够再扣2次，剩$1用不上');
  });

  test('adds tax and card fee to each payment, and all payments to a year', () => {
    const fees = { from: '2026-12-01', tax: '8', card: '1.5' };
    expect(textsOf(feeCaseOf(entryOf('tello-monthly-5'), fees))).toEqual([
      '标价：$5',
      '税8%：$0.40',
      '手续费1.5%：$0.08',
      '每次付款：$5.48',
      '一年付13次：$71.24',
    ]);
    expect(() => feeCaseOf(entryOf('tello-monthly-5'), { ...fees, tax: '-8' })).toThrow('-8');
    expect(() => feeCaseOf(entryOf('ctexcel-us'), fees)).toThrow('no price');
  });

  test('is refused where it would have no answer', () => {
    expect(() => caseOf(entryOf('ctexcel-us'), { paid: '2026-12-01' })).toThrow('gives this case no date');
    expect(() => caseOf(entryOf('tello-monthly-5'), { paid: '2026-02-30' })).toThrow('2026-02-30');
    expect(() => caseOf(entryOf('tello-monthly-5'), { paid: '2026-12-01', balance: '-5' })).toThrow('-5');
    const long = { from: '2027-01-10', days: 900, mb: 8000 };
    expect(() => tripCaseOf(entryOf('airalo-us'), long)).toThrow('no packs');
  });
});
