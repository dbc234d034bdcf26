import { dollars, decimalText, inOwnCurrency } from '../../../core/cost/money.ts';
import type { Ledger } from '../../../core/ledger/ledger-shape.ts';
import type { LineOutlook } from '../../../core/ledger/line-outlook.ts';
import { summaryOf } from '../../../core/ledger/urgency.ts';
import { yearSum, type YearOfLines } from '../../../core/ledger/year-of-lines.ts';
import type { KeptSay } from './kept-say.ts';
import { dateIn } from '../../line/say.ts';
import type { KeptView } from './kept-view.ts';

interface Props {
  readonly view: KeptView;
  readonly outlooks: readonly LineOutlook[];
  readonly years: YearOfLines;
  readonly money: Ledger['money'];
}

/** An amount in the reader's own money, where a rate was typed. */
export function ownMoney(cents: number, money: Ledger['money'], say: KeptSay): string {
  if (money === undefined) return '';
  const amount = decimalText(inOwnCurrency(cents, money.rate));
  return say('kept-own-money', { amount, code: money.code ?? '' });
}

/** One sentence for all lines, and what they cost in a year. */
export function Overview({ view: { say }, outlooks, years, money }: Props) {
  const { urgency, count, first, by, all } = summaryOf(outlooks);
  const { paid, unpriced } = yearSum(years);
  const values = { count, all, name: first?.line.name ?? '', date: by === undefined ? '' : dateIn(say, by) };
  return (
    <>
      <p class="kept-summary">
        <strong>
          {say(
            urgency === 'none' || by === undefined ? `kept-all-${urgency}` : `kept-all-${urgency}-by`,
            values,
          )}
        </strong>
      </p>
      {all > 1 && (
        <p class="kept-year">
          {say('kept-year-all', { price: dollars(paid) })}
          {ownMoney(paid, money, say)}
          {unpriced > 0 && say('kept-unpriced', { n: unpriced })}
        </p>
      )}
    </>
  );
}
