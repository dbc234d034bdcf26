import type { OwnCurrency, InterpretedAnswers } from '../../core/answers/interpreted-answers.ts';
import { lastSafeDay } from '../../core/calendar/civil.ts';
import type { Verdict } from '../../core/choice/ranking.ts';
import { lastPaidDay, termsOf } from '../../core/choice/situation.ts';
import { dollars, decimalText, inOwnCurrency } from '../../core/cost/money.ts';
import type { CostResult } from '../../core/cost/payment.ts';
import { repeatedAmounts, taxShare } from '../../core/cost/price-parts.ts';
import type { Plan } from '../../core/facts/plan.ts';
import { dateIn } from '../line/say.ts';
import type { PickerSay } from './picker-say.ts';

interface Props {
  readonly plan: Plan;
  readonly verdict: Verdict;
  readonly interpreted: InterpretedAnswers;
  readonly say: PickerSay;
}

/** The amount in the reader's own currency. */
const ownText = (cents: number, own: OwnCurrency, say: PickerSay): string =>
  say('price-own', {
    amount: decimalText(inOwnCurrency(cents, own.rate)),
    code: own.code === '' ? say('own-currency') : own.code,
  });

/** What the whole span costs, in large type. */
export function KeyPrice({ verdict: { known, total }, interpreted: { own }, say }: Omit<Props, 'plan'>) {
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

interface PaidAlreadyProps extends Omit<Props, 'verdict'> {
  readonly cost: CostResult;
}

/** Until when the line that is held is paid already. */
function PaidAlready({ plan, cost, interpreted: { situation }, say }: PaidAlreadyProps) {
  const day = lastPaidDay(plan, situation);
  if (day === undefined) return null;
  return <>{say(cost.cycles > 0 ? 'price-paid' : 'price-paid-all', { until: dateIn(say, day) })}</>;
}

/** How often is paid and how much each time, and until when that covers the line. */
function Payments({ cost, say }: { readonly cost: CostResult; readonly say: PickerSay }) {
  const isWallet = cost.topUps.length > 0;
  const [first, ...others] = repeatedAmounts(cost);
  if (first === undefined) return null;
  const until = dateIn(say, lastSafeDay(cost.coveredUntil));
  const { amount, count: n } = first;
  if (others.length === 0)
    return (
      <>{say(isWallet ? 'price-topups-each' : 'price-cycles-each', { n, price: dollars(amount), until })}</>
    );
  const list = [first, ...others]
    .map((each) => say('price-each', { n: each.count, price: dollars(each.amount) }))
    .join(say('comma'));
  return <>{say(isWallet ? 'price-topups-mixed' : 'price-cycles-mixed', { list, until })}</>;
}

const TAX_WORDS = {
  all: 'price-taxed',
  'all-but-start': 'price-taxed-but-start',
  none: 'price-untaxed',
} as const;

const rateNote = ({ day }: OwnCurrency, say: PickerSay): string =>
  day === undefined ? say('rate-undated') : say('rate-dated', { date: dateIn(say, day) });

/** Of what the price is made. */
export function PriceNote({ plan, verdict, interpreted, say }: Props) {
  const { cost, start } = verdict;
  if (cost === 'unknown') return <p class="picker-hint">{say('price-unknown')}</p>;
  const { own } = interpreted;
  return (
    <p class="picker-hint">
      <PaidAlready plan={plan} cost={cost} interpreted={interpreted} say={say} />
      <Payments cost={cost} say={say} />
      {verdict.paidAtFirst !== undefined && say('price-first', { price: dollars(verdict.paidAtFirst) })}
      {start.known > 0 && say('price-start', { price: dollars(start.known) })}
      {start.unknownItems.map((item) => say('price-item-unknown', { item: say(`item-${item}`) }))}
      {cost.leftOver > 0 && say('price-left', { price: dollars(cost.leftOver) })}
      {cost.charged > 0 && say(TAX_WORDS[taxShare(termsOf(plan, interpreted.situation), start)])}
      {own !== undefined && rateNote(own, say)}
    </p>
  );
}
