import { dollars } from '../../../core/cost/money.ts';
import type { YearCost } from '../../../core/cost/year-cost.ts';
import type { Known } from '../../../core/facts/plan.ts';
import type { Ledger } from '../../../core/ledger/ledger-shape.ts';
import { urgencyOf } from '../../../core/ledger/urgency.ts';
import { dateIn } from '../../line/say.ts';
import { keptPlanName, sayOf, type LineProps } from './kept-view.ts';
import { LineNotes } from './LineNotes.tsx';
import { OnDemand } from './OnDemand.tsx';
import { ownMoney } from './Overview.tsx';
import { Quick } from './Quick.tsx';

interface Props extends LineProps {
  readonly year: Known<YearCost> | undefined;
  readonly money: Ledger['money'];
  /** It stands under the heading of a group. */
  readonly isGrouped: boolean;
}

/** What to do next and by when, in one line. */
function NextStep({ view, outlook }: LineProps) {
  const say = sayOf(view, outlook);
  const { next, standing, moved } = outlook;
  const { by, daysLeft, step } = next;
  if (step === 'rest') return <p class="kept-next">{say(`kept-moved-${moved ?? 'left'}`)}</p>;
  if (by === 'unknown' || daysLeft === 'unknown')
    return (
      <p class="kept-next">
        {say(`state-${standing.condition}`)} {say(`way-${step}`)}
      </p>
    );
  const isCovered = ['act', 'prepare', 'safe'].includes(urgencyOf(outlook));
  return (
    <p class="kept-next">
      <strong>{say(isCovered ? 'kept-by' : 'kept-rescue', { date: dateIn(say, by) })}</strong>{' '}
      <span>{daysLeft === 0 ? say('kept-today') : say('kept-days', { n: daysLeft })}</span>
      {!isCovered && <span class="kept-way">{say(`way-${step}`)}</span>}
    </p>
  );
}

/** The provider's last safe day and the cost of a year, small. */
function Facts({ view, outlook, year, money }: Props) {
  const say = sayOf(view, outlook);
  const { lastSafeDay } = outlook.timeline;
  return (
    <p class="kept-facts">
      {lastSafeDay !== 'unknown' && outlook.moved === undefined && (
        <span>{say('kept-safe', { date: dateIn(say, lastSafeDay) })}</span>
      )}
      {year !== undefined && year !== 'unknown' && (
        <span>
          {year.paid === 0 ? say('kept-year-free') : say('kept-year', { price: dollars(year.paid) })}
          {year.paid > 0 && ownMoney(year.paid, money, say)}
        </span>
      )}
    </p>
  );
}

/** One line that is kept. */
export function LineItem(props: Props) {
  const { view, outlook, isGrouped } = props;
  const { line } = outlook;
  const Heading = isGrouped ? 'h4' : 'h3';
  const plan = keptPlanName(view, outlook);
  return (
    <li class={`kept-line kept-is-${urgencyOf(outlook)}`}>
      <Heading class="kept-name">
        {line.name} {plan !== line.name && <small>{plan}</small>}
      </Heading>
      <NextStep view={view} outlook={outlook} />
      <Facts {...props} />
      <LineNotes view={view} outlook={outlook} />
      {outlook.moved === undefined && <Quick view={view} outlook={outlook} />}
      <OnDemand
        summary={view.say('kept-more')}
        say={view.say}
        load={() => import('./LineMore.tsx').then((loaded) => loaded.LineMore)}
        props={{ view, outlook, isGrouped }}
      />
    </li>
  );
}
