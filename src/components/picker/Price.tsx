import type { OwnCurrency, Reading } from '../../core/answers/reading.ts';
import { compare } from '../../core/calendar/civil.ts';
import type { Verdict } from '../../core/choice/ranking.ts';
import { paidUntil, spanOf } from '../../core/choice/situation.ts';
import { dollars, figure, inOwnCurrency } from '../../core/cost/money.ts';
import type { CostResult } from '../../core/cost/payment.ts';
import type { Plan } from '../../core/facts/plan.ts';
import { dateIn, type Say } from './say.ts';

interface Props {
  readonly plan: Plan;
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

/** What the whole span costs, in large type. */
export function KeyPrice({ verdict: { known, total }, reading: { own }, say }: Omit<Props, 'plan'>) {
  return (
    <div>
      <dt>{say(total === 'unknown' && known !== 'unknown' ? 'price-least' : 'price')}</dt>
      <dd class={known === 'unknown' ? 'unknown' : undefined}>
        {known === 'unknown' ? say('unknown') : dollars(known)}
        {own !== undefined && known !== 'unknown' && <small>{ownText(known, own, say)}</small>}
      </dd>
    </div>
  );
}

/** Until when the line that is held is paid already. */
function PaidAlready({
  plan,
  cost,
  reading: { situation },
  say,
}: Omit<Props, 'verdict'> & { cost: CostResult }) {
  const until = paidUntil(plan, situation);
  if (until === undefined || compare(until, spanOf(plan, situation).start) <= 0) return null;
  return <>{say(cost.cycles > 0 ? 'price-paid' : 'price-paid-all', { until: dateIn(say, until) })}</>;
}

/** How often is paid, and until when that covers the line. */
function Payments({ cost, say }: { readonly cost: CostResult; readonly say: Say }) {
  const isWallet = cost.topUps.length > 0;
  const n = isWallet ? cost.topUps.length : cost.cycles;
  if (n === 0) return null;
  return <>{say(isWallet ? 'price-topups' : 'price-cycles', { n, until: dateIn(say, cost.coveredUntil) })}</>;
}

const rateNote = ({ day }: OwnCurrency, say: Say): string =>
  day === undefined ? say('rate-undated') : say('rate-dated', { date: dateIn(say, day) });

/** Of what the price is made. */
export function PriceNote({ plan, verdict: { cost, start }, reading, say }: Props) {
  if (cost === 'unknown') return <p class="picker-hint">{say('price-unknown')}</p>;
  const { own, situation } = reading;
  const isTaxed =
    situation.rates.taxRate !== undefined || (plan.tax !== 'unknown' && plan.tax.value === 'included');
  return (
    <p class="picker-hint">
      <PaidAlready plan={plan} cost={cost} reading={reading} say={say} />
      <Payments cost={cost} say={say} />
      {start.known > 0 && say('price-start', { price: dollars(start.known) })}
      {start.unknownItems.map((item) => say('price-item-unknown', { item: say(`item-${item}`) }))}
      {cost.leftOver > 0 && say('price-left', { price: dollars(cost.leftOver) })}
      {cost.charged > 0 && say(isTaxed ? 'price-taxed' : 'price-untaxed')}
      {own !== undefined && rateNote(own, say)}
    </p>
  );
}
