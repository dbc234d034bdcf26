import { lineManner } from '../../core/answers/held-line.ts';
import { conditionOn } from '../../core/dates/condition.ts';
import { renewalToday } from '../../core/dates/renewal.ts';
import { lastUseDay, providerToday, timelineOf } from '../../core/dates/situation.ts';
import { compare } from '../../core/calendar/civil.ts';
import { dollars } from '../../core/cost/money.ts';
import type { InterpretedLine } from '../../core/answers/interpreted-line.ts';
import type { PickerPlan } from '../../core/facts/picker-plan.ts';
import { Dates, KeyDates } from '../line/Dates.tsx';
import type { LineView, ShownLine } from '../line/line-view.ts';
import { dateIn } from '../line/say.ts';
import type { NumbersSay } from './numbers-say.ts';
import { ConditionSteps } from '../line/ConditionSteps.tsx';
import { lengthIn } from '../line/Trace.tsx';

interface Props {
  readonly entries: readonly PickerPlan[];
  readonly interpreted: InterpretedLine;
  readonly say: NumbersSay;
}

/** What the dates of a line are shown from, with the words of my numbers. */
type NumbersView = LineView & { readonly say: NumbersSay };

/** What has to be given first, and why a line kept by use needs more than its account shows. */
function Missing({ interpreted, say: plain }: Pick<Props, 'interpreted' | 'say'>) {
  const say = plain.in(interpreted.manner);
  return (
    <div class="picker-notice">
      <p>{say('held-missing')}</p>
      <ul>
        {interpreted.missing.map((name) => (
          <li key={name}>
            <a href={`#ask-${name}`}>{say(`ask-${name}`)}</a>
          </li>
        ))}
      </ul>
      {(interpreted.manner === 'use' || interpreted.missing.includes('used')) && <p>{say('held-use')}</p>}
    </div>
  );
}

/** What can be told without the dates that are missing: the date that follows from use, or that the line is late. */
function KnownSoFar({ line, timeline, moment, say }: NumbersView) {
  const today = providerToday(line.plan, moment);
  const use = lastUseDay(line.plan, timeline);
  if (use !== undefined && compare(use, today) >= 0)
    return <p>{say('use-known', { date: dateIn(say, use) })}</p>;
  return conditionOn(timeline, today).condition === 'unknown' ? null : (
    <ConditionSteps timeline={timeline} today={today} say={say.in(lineManner(line.plan, timeline))} />
  );
}

/** How long the balance lasts, and what of it no charge can use. */
function Balance({ timeline: { runway }, say }: NumbersView) {
  if (runway === undefined) return null;
  return (
    <p>
      {runway.charges === 0 ? say('runway-none') : say('runway', { n: runway.charges })}
      {runway.left > 0 && say('runway-left', { price: dollars(runway.left) })}
    </p>
  );
}

/** To which day a payment today would carry the line. */
function RenewalNote({ line, timeline, moment, say }: NumbersView) {
  const renewal = renewalToday(line.plan, timeline, providerToday(line.plan, moment));
  if (renewal === undefined) return null;
  const { planned, rule, length } = renewal;
  if (planned === 'unknown') return null;
  const word = rule === 'renewed' ? 'renewed' : 'renewed-either';
  return <p>{say(word, { date: dateIn(say, planned), length: lengthIn(length, say) })}</p>;
}

/** Every date of the line that is held. */
function WholeLine(view: NumbersView) {
  const { timeline, say } = view;
  return (
    <>
      {timeline.trace.some(({ rule }) => rule === 'balance-empty-earliest') && (
        <p class="picker-notice">{say('held-empty')}</p>
      )}
      {timeline.stages.some(({ assumed }) => assumed !== undefined) && (
        <p class="picker-notice">{say('held-may-run-out')}</p>
      )}
      {timeline.trace.some(({ rule }) => rule === 'offer-shortest') && (
        <p class="picker-notice">{say('held-shortest')}</p>
      )}
      <dl class="picker-keys">
        <KeyDates {...view} />
      </dl>
      <Balance {...view} />
      <RenewalNote {...view} />
      <Dates {...view} />
    </>
  );
}

/** A line of a service that has ended: what to do, and no date. */
function EndedLine({ timeline, line, moment, say }: NumbersView) {
  return (
    <>
      <p class="picker-notice">{say('held-closed')}</p>
      <ConditionSteps timeline={timeline} today={providerToday(line.plan, moment)} say={say} />
      {line.url !== '' && <a href={line.url}>{line.name}</a>}
    </>
  );
}

/** A line of a service that goes on: its dates, or what is missing for them. */
function RunningLine({ interpreted, view, say }: Props & { readonly view: NumbersView }) {
  if (interpreted.missing.length === 0) return <WholeLine {...view} />;
  return (
    <>
      <Missing interpreted={interpreted} say={say} />
      {!interpreted.missing.includes('balance') && <KnownSoFar {...view} />}
    </>
  );
}

/** The line that is held, named or not. */
function lineIn({ entries, interpreted: { plan }, say }: Props): ShownLine {
  const named = entries.find((entry) => entry.plan.id === plan.id);
  return named ?? { plan, name: say('my-line'), shortName: say('my-line'), url: '' };
}

/** The line that is held: its dates, where it stands and what to do by when. */
export function Answer(props: Props) {
  const { interpreted, say } = props;
  const { situation } = interpreted;
  const line = lineIn(props);
  const view = { line, timeline: timelineOf(line.plan, situation), moment: situation.moment, say };
  return (
    <section class="numbers-answer picker-plan" aria-labelledby="numbers-line">
      <h3 id="numbers-line">{line.shortName}</h3>
      {view.timeline.isClosed ? <EndedLine {...view} /> : <RunningLine {...props} view={view} />}
    </section>
  );
}
