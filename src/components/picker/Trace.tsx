import { addDays, type CivilDate } from '../../core/calendar/civil.ts';
import type { TraceStep } from '../../core/dates/timeline.ts';
import type { Entry } from '../../core/facts/entry.ts';
import { dateIn, type Say } from './say.ts';
import { Sources } from './Sources.tsx';

interface Props {
  readonly steps: readonly TraceStep[];
  /** Days as the reader typed them that are counted as the day before. */
  readonly moved: readonly CivilDate[];
  readonly entry: Entry;
  readonly say: Say;
}

function lengthText({ length }: TraceStep, say: Say): string {
  if (length === undefined) return '';
  return 'days' in length ? say('days', { n: length.days }) : say('months', { n: length.months });
}

/** Why every date is what it is, with the sources that say so. */
export function Trace({ steps, moved, entry, say }: Props) {
  return (
    <ol class="picker-trace">
      {moved.map((typed) => (
        <li key={typed}>
          {say('trace-step', { result: say('step-counted'), date: dateIn(say, addDays(typed, -1)) })}
          {say('day-before', { date: dateIn(say, typed) })}
        </li>
      ))}
      {steps.map((step, index) => (
        <li key={index}>
          {say('trace-step', {
            result: say(`step-${step.result}`),
            date: step.date === 'unknown' ? say('unknown') : dateIn(say, step.date),
          })}
          {say(`trace-${step.rule}`, {
            length: lengthText(step, say),
            from: step.from === undefined ? '' : dateIn(say, step.from),
          })}
          <Sources keys={step.sources} entry={entry} say={say} />
        </li>
      ))}
    </ol>
  );
}
