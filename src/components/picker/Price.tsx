import { compare } from '../../core/calendar/civil.ts';
import { startCostOf } from '../../core/cost/plan-cost.ts';
import { inOwnCurrency } from '../../core/cost/money.ts';
import type { Verdict } from '../../core/choice/ranking.ts';
import type { Entry } from '../../core/facts/entry.ts';
import type { OwnCurrency, Reading } from '../../core/answers/reading.ts';
import { dateIn, dollars, figure, type Say } from './say.ts';

interface Props {
  readonly entry: Entry;
  readonly verdict: Verdict;
  readonly reading: Reading;
  readonly say: Say;
}

/** The amount in the reader's own currency. */
const ownText = (cents: number, own: OwnCurrency, say: Say): string =>
  say('price-own', {
    amount: figure(inOwnCurrency(cents, own.rate)),
    code: own.code === '' ? say('own-currency') : own.code,
  });

/** The start cost that counts: none for the line that is held. */
const startOf = ({ plan }: Entry, { held }: Reading): ReturnType<typeof startCostOf> =>
  held === plan.id ? { known: 0, unknownItems: [] } : startCostOf(plan);

/** What the whole span costs, in large type. */
export function KeyPrice({ entry, verdict: { cost, total }, reading, say }: Props) {
  const paid = cost === 'unknown' ? undefined : cost.paidByCard + startOf(entry, reading).known;
  const { own } = reading;
  return (
    <div>
      <dt>{say(total === 'unknown' && paid !== undefined ? 'price-least' : 'price')}</dt>
      <dd class={paid === undefined ? 'unknown' : undefined}>
        {paid === undefined ? say('unknown') : dollars(paid)}
        {own !== undefined && paid !== undefined && <small>{ownText(paid, own, say)}</small>}
      </dd>
    </div>
  );
}

/** Of what the price is made. */
export function PriceNote({ entry, verdict: { cost }, reading, say }: Props) {
  if (cost === 'unknown') return <p class="picker-hint">{say('price-unknown')}</p>;
  const start = startOf(entry, reading);
  const { own, terms, needs } = reading;
  const paid = needs.paid?.planId === entry.plan.id ? needs.paid.until : undefined;
  const isTaxed =
    terms.taxRate !== undefined || (entry.plan.tax !== 'unknown' && entry.plan.tax.value === 'included');
  const n = cost.topUps.length > 0 ? cost.topUps.length : cost.cycles;
  return (
    <p class="picker-hint">
      {paid !== undefined &&
        compare(paid, needs.span.start) > 0 &&
        say(n > 0 ? 'price-paid' : 'price-paid-all', { until: dateIn(say, paid) })}
      {n > 0 &&
        say(cost.topUps.length > 0 ? 'price-topups' : 'price-cycles', {
          n,
          until: dateIn(say, cost.coveredUntil),
        })}
      {start.known > 0 && say('price-start', { price: dollars(start.known) })}
      {start.unknownItems.map((item) => say('price-item-unknown', { item: say(`item-${item}`) }))}
      {cost.leftOver > 0 && say('price-left', { price: dollars(cost.leftOver) })}
      {cost.charged > 0 && say(isTaxed ? 'price-taxed' : 'price-untaxed')}
      {own !== undefined &&
        (own.day === undefined ? say('rate-undated') : say('rate-dated', { date: dateIn(say, own.day) }))}
    </p>
  );
}
