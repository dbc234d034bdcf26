import { lineManner } from '../../core/answers/held-line.ts';
import { dayOf, type CivilDate } from '../../core/calendar/civil.ts';
import { weekdayOf } from '../../core/calendar/weekday.ts';
import type { DateThatMatters, LineAnswer } from '../../core/dates/line-answer.ts';
import { localEnd } from '../line/line-view.ts';
import { dateIn } from '../line/say.ts';
import type { AnswerView, AnswerSay } from './numbers-say.ts';

const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6] as const;

/** The day of the week in words. */
function weekdayIn(say: AnswerSay, date: CivilDate): string {
  const day = WEEKDAYS[weekdayOf(date)];
  return day === undefined ? '' : say(`weekday-${day}`);
}

function leftText(say: AnswerSay, days: number): string {
  if (days > 1) return say('left', { days });
  return say(days === 1 ? 'left-1' : 'left-0');
}

/** A later day that the evidence allows, small beside the planned one. */
function Later({ later, say }: { readonly later: DateThatMatters['later']; readonly say: AnswerSay }) {
  if (later === undefined) return null;
  const { until, when } = later;
  const date = dateIn(say, until);
  return (
    <p class="answer-later">
      {when === undefined ? say('later', { date }) : say('later-if', { date, when: say(`when-${when}`) })}
    </p>
  );
}

/** The one date that still matters, as large as nothing else, with the hour at which it ends where the reader is. */
function BigDate({ view, told, matters }: { view: AnswerView; told: LineAnswer; matters: DateThatMatters }) {
  const say = view.say.in(lineManner(view.line.plan, view.timeline));
  const { what, date, daysLeft, later } = matters;
  const label = what === 'save' && told.word === 'gone' ? 'matters-save-gone' : (`matters-${what}` as const);
  const end = what === 'act' ? undefined : localEnd(date, view);
  return (
    <>
      <p class="answer-label">{say(label)}</p>
      <p class="answer-date">
        <time datetime={date}>
          <strong>{say('big-date', { ...dayOf(date) })}</strong>
          <span>
            {say('big-year', { year: dayOf(date).year, weekday: weekdayIn(say, date) })}
            <b>{leftText(say, daysLeft)}</b>
          </span>
        </time>
      </p>
      {end !== undefined && <p class="answer-end">{say('save-ends', { local: end })}</p>}
      <Later later={later} say={say} />
    </>
  );
}

/** The provider's last safe day while it is not the large one, with the hour at which it ends where the reader is. */
function LastMoment({ view, told: { lastDay, matters } }: { view: AnswerView; told: LineAnswer }) {
  if (lastDay === undefined || matters?.what === 'last') return null;
  const say = view.say.in(lineManner(view.line.plan, view.timeline));
  const local = localEnd(lastDay, view);
  return (
    <p class="answer-end">
      {say('last-moment', { date: dateIn(say, lastDay) })}
      {local !== undefined && say('ends-here', { local })}
    </p>
  );
}

/** Dates that have passed, small. */
function Past({ told: { past }, say }: { readonly told: LineAnswer; readonly say: AnswerSay }) {
  if (past.length === 0) return null;
  const list = past.map(({ what, date }) => say(`past-${what}`, { date: dateIn(say, date) }));
  return <p class="answer-past">{say('past', { list: list.join(say('comma')) })}</p>;
}

/** What the date has to be read with: an empty balance, or a length that was not said. */
function ReadWith({ view: { timeline, say } }: { readonly view: AnswerView }) {
  const has = (rule: string): boolean => timeline.trace.some((step) => step.rule === rule);
  return (
    <>
      {timeline.isBalanceEmpty && <p>{say('held-empty')}</p>}
      {has('offer-shortest') && (
        <p>
          {say('held-shortest')} <a href="#ask-length">{say('held-shortest-say')}</a>
        </p>
      )}
    </>
  );
}

/** How the line stands in a word, and the date that still matters. */
export function ConditionNow({ view, told }: { readonly view: AnswerView; readonly told: LineAnswer }) {
  const say = view.say.in(lineManner(view.line.plan, view.timeline));
  const isOnlyDue = told.word === 'saveable' && told.condition === 'due';
  return (
    <div class={`answer-verdict answer-is-${told.word}`}>
      <p class="answer-word">{say(isOnlyDue ? 'word-saveable-due' : `word-${told.word}`)}</p>
      {told.matters !== undefined && <BigDate view={view} told={told} matters={told.matters} />}
      <LastMoment view={view} told={told} />
      <Past told={told} say={say} />
      <ReadWith view={view} />
    </div>
  );
}
