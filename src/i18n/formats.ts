import type { Length } from '../core/calendar/civil.ts';
import type { Cents } from '../core/facts/plan.ts';

/** US dollars without needless decimals: `$3`, `$1.99`, `$1,200`. */
export function dollars(cents: Cents): string {
  const whole = String(Math.trunc(cents / 100)).replace(/\B(?=(\d{3})+$)/g, ',');
  const rest = cents % 100;
  return `$${whole}${rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`}`;
}

/** A length in its own unit: `30天`, `3个月`. Days and months are never turned into one another. */
export function lengthText(length: Length): string {
  return 'days' in length ? `${length.days}天` : `${length.months}个月`;
}

/** A civil date in full: `2026年11月20日`. */
export function dateText(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** Date of a page or price: a day, a month, a year or `undated`. */
export function asOfText(asOf: string): string {
  if (asOf === 'undated') return '原文未注日期';
  const [year, month, day] = asOf.split('-').map(Number);
  return `${year}年${month === undefined ? '' : `${month}月`}${day === undefined ? '' : `${day}日`}`;
}

/** Amount of data: `500MB`, `3GB`, `不限量`. */
export function dataText(amount: number | 'unlimited'): string {
  if (amount === 'unlimited') return '不限量';
  return amount >= 1000 ? `${amount / 1000}GB` : `${amount}MB`;
}

/** Values of which one holds: `30、60或90`. */
export const orList = (values: readonly (string | number)[]): string =>
  values.join('、').replace(/、(?=[^、]*$)/, '或');
