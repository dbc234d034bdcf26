import type { Cents } from '../facts/plan.ts';

/** Why a typed figure is refused. Several can hold at once. */
export const MONEY_PROBLEMS = ['empty', 'shape', 'negative', 'zero', 'too-precise', 'huge'] as const;
/** One reason out of `MONEY_PROBLEMS`. */
export type MoneyProblem = (typeof MONEY_PROBLEMS)[number];
/** A figure, or every reason why the text is not one. */
export type Parsed =
  | { readonly ok: true; readonly value: number }
  | { readonly ok: false; readonly problems: readonly MoneyProblem[] };

/** Thousandths of a percent: 4.8 % is 4800. */
export type PercentRate = number;
/** Millionths of the reader's own currency for one US dollar: 7.1 is 7100000. */
export type ExchangeRate = number;

/** What one kind of figure allows. */
interface Shape {
  /** Decimal places, and so the unit of the result. */
  readonly places: number;
  /** Largest allowed figure, in the unit of the result. */
  readonly most: number;
  readonly zero: 'allowed' | 'refused';
}

const MONEY: Shape = { places: 2, most: 100_000 * 100, zero: 'allowed' };
const PERCENT: Shape = { places: 3, most: 50 * 1000, zero: 'allowed' };
const EXCHANGE: Shape = { places: 6, most: 100_000 * 1_000_000, zero: 'refused' };

const FULL_WIDTH_OFFSET = 0xfee0;

/** Full-width signs, the ideographic full stop and the minus sign as their ASCII equals; outer space removed. */
const halfWidth = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - FULL_WIDTH_OFFSET))
    .replace(/\u3002/g, '.')
    .replace(/\u2212/g, '-')
    .trim();

/** The figure in units of 10^-places, digits beyond the places left out. */
const scaled = (whole: string, decimals: string, places: number): number =>
  Number(whole + decimals.slice(0, places).padEnd(places, '0'));

function parse(text: string, shape: Shape): Parsed {
  const typed = halfWidth(text);
  if (typed === '') return { ok: false, problems: ['empty'] };
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(typed);
  if (match === null) return { ok: false, problems: ['shape'] };
  const [, sign = '', whole = '', decimals = ''] = match;
  const value = scaled(whole, decimals, shape.places);
  const tooPrecise = decimals.length > shape.places;
  const isZero = value === 0 && !tooPrecise;
  const isHuge = value > shape.most || (value === shape.most && /[1-9]/.test(decimals.slice(shape.places)));

  const problems: MoneyProblem[] = [];
  if (sign === '-') problems.push('negative');
  if (isZero && shape.zero === 'refused') problems.push('zero');
  if (tooPrecise) problems.push('too-precise');
  if (isHuge) problems.push('huge');
  return problems.length === 0 ? { ok: true, value } : { ok: false, problems };
}

/**
 * US dollars as the reader typed them, in whole cents: digits and at most two decimals, no sign of a currency, no
 * thousands separator. Errors: `empty`, `shape`, `negative`, `too-precise`, `huge` (above 100000 dollars).
 */
export const parseMoney = (text: string): Parsed => parse(text, MONEY);

/** A percentage from 0 to 50 with at most three decimals, in thousandths of a percent. Errors as for money. */
export const parsePercent = (text: string): Parsed => parse(text, PERCENT);

/**
 * How much of the reader's own currency one US dollar costs, in millionths: above 0, at most 100000 and six decimals.
 * Errors as for money, and `zero`.
 */
export const parseExchangeRate = (text: string): Parsed => parse(text, EXCHANGE);

const PERCENT_UNIT = 100_000n;
const EXCHANGE_UNIT = 1_000_000n;

/** `amount * rate / unit`, rounded half up, exact for every safe integer. */
const shareOf = (amount: number, rate: number, unit: bigint): number =>
  Number((BigInt(amount) * BigInt(rate) * 2n + unit) / (unit * 2n));

/** A percentage of an amount, in cents, rounded half up. Both must be whole and not negative. */
export const percentOf = (cents: Cents, rate: PercentRate): Cents => shareOf(cents, rate, PERCENT_UNIT);

/** An amount in hundredths of the reader's own currency, rounded half up. Both must be whole and not negative. */
export const inOwnCurrency = (cents: Cents, rate: ExchangeRate): number =>
  shareOf(cents, rate, EXCHANGE_UNIT);

/** Hundredths, whole and not negative, as a figure without needless decimals: `3`, `1.99`, `1,200`. */
export function decimalText(hundredths: number): string {
  const whole = String(Math.trunc(hundredths / 100)).replace(/\B(?=(\d{3})+$)/g, ',');
  const rest = hundredths % 100;
  return rest === 0 ? whole : `${whole}.${String(rest).padStart(2, '0')}`;
}

/** US dollars without needless decimals: `$3`, `$1.99`, `$1,200`. */
export const dollars = (cents: Cents): string => `$${decimalText(cents)}`;
