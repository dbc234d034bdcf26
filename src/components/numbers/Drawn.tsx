import { lineManner } from '../../core/answers/held-line.ts';
import { dollars } from '../../core/cost/money.ts';
import { hasUndatedClock } from '../../core/dates/timeline.ts';
import { lifelineOf } from '../../core/dates/lifeline.ts';
import { renewalToday } from '../../core/dates/renewal.ts';
import { providerToday } from '../../core/dates/situation.ts';
import { dueWord, Limits, markNote } from '../line/DateNotes.tsx';
import { Fold } from '../line/Fold.tsx';
import { Lifeline } from '../line/Lifeline.tsx';
import { ReminderOnDemand } from '../line/ReminderOnDemand.tsx';
import { dateIn } from '../line/say.ts';
import { lengthIn } from '../line/lengths.ts';
import type { AnswerView } from './numbers-say.ts';
import { WhyOnDemand } from './WhyOnDemand.tsx';

/** How long the balance lasts, and what of it no charge can use. */
function Balance({ timeline: { runway }, say }: AnswerView) {
  if (runway === undefined) return null;
  return (
    <p>
      {runway.charges === 0 ? say('runway-none') : say('runway', { n: runway.charges })}
      {runway.left > 0 && say('runway-left', { price: dollars(runway.left) })}
    </p>
  );
}

/** To which day a payment today would carry the line. */
function RenewalNote({ line, timeline, moment, say }: AnswerView) {
  const renewal = renewalToday(line.plan, timeline, providerToday(line.plan, moment));
  if (renewal === undefined || renewal.planned === 'unknown') return null;
  const { planned, rule, length } = renewal;
  const word = rule === 'renewed' ? 'renewed' : 'renewed-either';
  return <p>{say(word, { date: dateIn(say, planned), length: lengthIn(length, say) })}</p>;
}

/** What the dates have to be read with. */
function Notes(view: AnswerView) {
  const { timeline, say } = view;
  return (
    <>
      {timeline.stages.some(({ assumed }) => assumed !== undefined) && <p>{say('held-may-run-out')}</p>}
      {timeline.possibleDue !== undefined && (
        <p>{say('possible-due', { date: dateIn(say, timeline.possibleDue) })}</p>
      )}
      <Balance {...view} />
      <RenewalNote {...view} />
    </>
  );
}

/** The line drawn, how its dates came about, and the reminders. */
export function Drawn({ view, root }: { readonly view: AnswerView; readonly root: string }) {
  const { line, timeline, moment } = view;
  const say = view.say.in(lineManner(line.plan, timeline));
  const today = providerToday(line.plan, moment);
  const start = timeline.start === 'unknown' ? {} : { start: timeline.start };
  const isWhole = !hasUndatedClock(timeline);
  return (
    <section class="answer-drawn" aria-labelledby="answer-lifeline">
      <h3 id="answer-lifeline">{say('lifeline')}</h3>
      {(timeline.due === 'unknown' || !isWhole) && <p>{say(dueWord(timeline))}</p>}
      {isWhole && (
        <Lifeline
          drawing={lifelineOf(timeline, { today, ...start, clocks: line.plan.clocks })}
          say={say}
          noteOf={markNote(view, say)}
        />
      )}
      <Limits {...view} />
      <Notes {...view} />
      <Fold summary={say('why-dates')}>{() => <WhyOnDemand view={{ ...view, say }} root={root} />}</Fold>
      {isWhole && (
        <Fold summary={say('cal')}>{() => <ReminderOnDemand {...view} today={today} say={say} />}</Fold>
      )}
    </section>
  );
}
