import type { LifelineMark } from '../../core/dates/lifeline.ts';
import type { LineTimeline, MovedDay } from '../../core/dates/situation.ts';
import { Key } from './Glyph.tsx';
import { lengthIn } from './lengths.ts';
import { localEnd, type LineView } from './line-view.ts';
import { dateIn, type Say } from './say.ts';
import { Sources } from './Sources.tsx';

/** The day that the reader typed for the start, where it is counted as another one. */
const typedStart = ({ moved, start }: LineTimeline, { labels }: LifelineMark): MovedDay | undefined =>
  labels.includes('start') ? moved.find(({ counted }) => counted === start) : undefined;

/** What stands beside a mark: why a start is what it is, or the end of the day on the reader's clock. */
export const markNote =
  ({ line, timeline, moment }: LineView, say: Say) =>
  (mark: LifelineMark): string | undefined => {
    const typed = typedStart(timeline, mark);
    if (typed !== undefined) return say(typed.why, { date: dateIn(say, typed.typed) });
    return mark.endsOn === undefined ? undefined : localEnd(mark.endsOn, { line, moment, say });
  };

/** Time limits beside the clocks, each with its day. */
export function Limits({ timeline: { limits }, line, say }: LineView) {
  // The limit of a trial concerns only a reader who began one; this plan is going to be bought.
  const dated = limits.flatMap(({ date, ...limit }) =>
    date === 'unknown' || limit.kind === 'trial' ? [] : [{ ...limit, date }],
  );
  if (dated.length === 0) return null;
  return (
    <ul class="picker-possible">
      {dated.map(({ kind, from, length, date, sources }) => (
        <li key={kind}>
          <Key kind="limit" />
          {say(`limit-${kind}`, {
            date: dateIn(say, date),
            from: say(`limit-from-${from}`),
            length: lengthIn(length, say),
          })}
          <Sources keys={sources} url={line.url} say={say} />
        </li>
      ))}
    </ul>
  );
}

/** Why there is no date: the balance may be empty already, or the rule is not known. */
export const dueWord = ({ trace }: LineTimeline) =>
  trace.some(({ rule }) => rule === 'balance-empty-undated') ? 'due-empty' : 'due-unknown';
