import type { Length } from '../core/calendar/civil.ts';

const UNLIMITED = '不限量';
/** A plan that holds nothing of a kind: what is used is paid for apart. */
const NOTHING = '不含';
const UNITS = { minutes: '分钟', texts: '条短信' } as const;
/** A unit in which a plan's contents are counted. */
export type AmountUnit = keyof typeof UNITS;

/** A length in its own unit: `30天`, `3个月`. Days and months are never turned into one another. */
export function lengthText(length: Length): string {
  return 'days' in length ? `${String(length.days)}天` : `${String(length.months)}个月`;
}

/** A civil date in full: `2026年11月20日`. */
export function dateText(date: string): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return `${String(year)}年${String(month)}月${String(day)}日`;
}

/** Date of a page or price: a day, a month, a year or `undated`. */
export function asOfText(asOf: string): string {
  if (asOf === 'undated') return '原文未注日期';
  const units = ['年', '月', '日'];
  const parts = asOf.split('-').map(Number);
  return parts.map((part, index) => `${String(part)}${units[index] ?? ''}`).join('');
}

/** A day, a month or a year in brief, where it stands small beside a figure: `2026.11.20`. */
export const briefDate = (date: string): string => date.split('-').map(Number).join('.');

/** Amount of data: `500MB`, `3GB`, `不限量`, `不含`. */
export function dataText(amount: number | 'unlimited'): string {
  if (amount === 'unlimited') return UNLIMITED;
  if (amount === 0) return NOTHING;
  return amount >= 1000 ? `${String(amount / 1000)}GB` : `${String(amount)}MB`;
}

/** Values that hold together: `充值、打出电话`. */
export const andList = (values: readonly (string | number)[]): string => values.join('、');

/** Values of which one holds: `30、60或90`. */
export const orList = (values: readonly (string | number)[]): string =>
  andList(values).replace(/、(?=[^、]*$)/, '或');

/** What has to be read together, after one another: `30天一期，要开自动续费`. */
export const clauses = (parts: readonly string[]): string => parts.join('，');

/** Remarks that stand beside one another: `每30天从余额扣；以账号为准`. */
export const remarks = (parts: readonly string[]): string => parts.join('；');

/** An amount of a unit, that it has no limit or that there is none: `300分钟`, `不限量`, `不含`. */
export function amountText(amount: number | 'unlimited', unit: AmountUnit): string {
  if (amount === 'unlimited') return UNLIMITED;
  return amount === 0 ? NOTHING : `${String(amount)}${UNITS[unit]}`;
}
