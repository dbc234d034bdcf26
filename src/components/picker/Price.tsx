import { startCostOf } from '../../core/cost.ts';
import { inOwnCurrency } from '../../core/money.ts';
import type { Verdict } from '../../core/ranking.ts';
import type { Entry } from './entry.ts';
import type { OwnCurrency, Reading } from './reading.ts';
import { dateIn, dollars, figure, type Say } from './say.ts';

/** Dollars with the reader's own currency beside them. */
export function priceText(cents: number, own: OwnCurrency | undefined, say: Say): string {
  if (own === undefined) return dollars(cents);
  const amount = figure(inOwnCurrency(cents, own.rate));
  return say('price-own', {
    dollars: dollars(cents),
    amount,
    code: own.code === '' ? say('own-currency') : own.code,
  });
}

interface Props {
  readonly entry: Entry;
  readonly verdict: Verdict;
  readonly reading: Reading;
  readonly say: Say;
}

/** What the whole span costs, and of what it is made. */
export function Price({ entry, verdict: { cost, total }, reading: { own, terms, held }, say }: Props) {
  if (cost === 'unknown') return <p class="picker-price">{say('price-unknown')}</p>;
  const isHeld = held === entry.plan.id;
  const start = isHeld ? { known: 0, unknownItems: [] } : startCostOf(entry.plan);
  const isTaxed =
    terms.taxRate !== undefined || (entry.plan.tax !== 'unknown' && entry.plan.tax.value === 'included');
  const known = cost.paidByCard + start.known;
  return (
    <div class="picker-price">
      <p>
        <strong>
          {say(total === 'unknown' ? 'price-least' : 'price', { price: priceText(known, own, say) })}
        </strong>
      </p>
      <p class="picker-hint">
        {say(cost.topUps.length > 0 ? 'price-topups' : 'price-cycles', {
          n: cost.topUps.length > 0 ? cost.topUps.length : cost.cycles,
          until: dateIn(say, cost.coveredUntil),
        })}
        {start.known > 0 && say('price-start', { price: dollars(start.known) })}
        {start.unknownItems.map((item) => say('price-item-unknown', { item: say(`item-${item}`) }))}
        {cost.leftOver > 0 && say('price-left', { price: dollars(cost.leftOver) })}
        {cost.charged > 0 && say(isTaxed ? 'price-taxed' : 'price-untaxed')}
        {own !== undefined &&
          (own.day === undefined ? say('rate-undated') : say('rate-dated', { date: dateIn(say, own.day) }))}
      </p>
    </div>
  );
}
