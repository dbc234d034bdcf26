import type { CivilDate } from '../calendar/civil.ts';
import { parseExchangeRate } from '../cost/money.ts';
import type { Ledger } from './ledger-shape.ts';

/** What was typed of the reader's own money. */
export type ReadMoney = { readonly ok: true; readonly money: Ledger['money'] } | { readonly ok: false };

/**
 * The reader's own money for one dollar, as typed today. An empty rate takes it away; the code of the currency, three
 * letters, may be left out.
 */
export function typedMoney(rate: string, code: string, today: CivilDate): ReadMoney {
  if (rate.trim() === '') return { ok: true, money: undefined };
  const parsed = parseExchangeRate(rate);
  const name = code.trim().toUpperCase();
  if (!parsed.ok || !/^(?:[A-Z]{3})?$/.test(name)) return { ok: false };
  return { ok: true, money: { rate: parsed.value, day: today, ...(name === '' ? {} : { code: name }) } };
}
