import type { MovedDay } from '../../core/dates/situation.ts';
import type { TraceStep } from '../../core/dates/trace.ts';
import { lengthIn } from './lengths.ts';
import type { TraceView } from './line-view.ts';
import { dateIn, type TraceSay } from './say.ts';
import { Sources } from './Sources.tsx';

/** A day that is counted as the day before, and why. */
function CountedAs({ day, say }: { readonly day: MovedDay; readonly say: TraceSay }) {
  return (
    <li>
      {say('trace-step', { result: say('step-counted'), date: dateIn(say, day.counted) })}
      {say(day.why, { date: dateIn(say, day.typed) })}
    </li>
  );
}

/** One date and why it is what it is. */
function TraceItem({
  step,
  url,
  say,
}: {
  readonly step: TraceStep;
  readonly url: string;
  readonly say: TraceSay;
}) {
  const { result, date, rule, length, from, sources } = step;
  return (
    <li>
      {say('trace-step', {
        result: say(`step-${result}`),
        date: date === 'unknown' ? say('unknown') : dateIn(say, date),
      })}
      {say(`trace-${rule}`, {
        length: length === undefined ? '' : lengthIn(length, say),
        from: from === undefined ? '' : dateIn(say, from),
      })}
      <Sources keys={sources} url={url} say={say} />
    </li>
  );
}

/** Why every date is what it is, with the sources that say so. */
export function Trace({ line, timeline: { trace, moved }, say }: TraceView) {
  return (
    <ol class="picker-trace">
      {moved.map((day) => (
        <CountedAs key={day.typed} day={day} say={say} />
      ))}
      {trace.map((step, index) => (
        <TraceItem key={index} step={step} url={line.url} say={say} />
      ))}
    </ol>
  );
}
