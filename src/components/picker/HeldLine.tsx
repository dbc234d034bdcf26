import { lateState } from '../../core/dates/overdue.ts';
import { Dates, KeyDates, mannerOf, type DatesProps } from './Dates.tsx';
import type { Entry, Moment } from '../../core/facts/entry.ts';
import { FieldLinks } from './FieldLinks.tsx';
import { heldDatesOf, providerToday } from '../../core/answers/line-dates.ts';
import type { Reading } from '../../core/answers/reading.ts';
import { inManner, type Say } from './say.ts';
import { Standing } from './Standing.tsx';

interface Props {
  readonly entries: readonly Entry[];
  readonly reading: Reading;
  readonly moment: Moment;
  readonly say: Say;
}

/** A line of a plan that is not named: the date in its account is all that is known. */
const unnamed = ({ plan }: Entry, say: Say): Entry => ({
  plan: { ...plan, id: 'line', kind: 'line', clocks: [], zone: 'unknown' },
  name: say('my-line'),
  url: '',
});

/** What has to be given first, and why a line kept by use needs more than its account shows. */
function Missing({ reading, say }: Pick<Props, 'reading' | 'say'>) {
  return (
    <div class="picker-notice">
      <p>{say('held-missing')}</p>
      <FieldLinks fields={reading.missing} manner={reading.manner} say={say} />
      {(reading.manner === 'use' || reading.missing.includes('used')) && <p>{say('held-use')}</p>}
    </div>
  );
}

/** That the line is late already, as far as that can be told without the dates that are missing. */
function KnownLate({ dates: { timeline }, entry: { plan }, moment, say }: DatesProps) {
  const today = providerToday(plan.zone, moment);
  return lateState(timeline, today).state === 'unknown' ? null : (
    <Standing timeline={timeline} today={today} say={inManner(say, mannerOf(plan, timeline))} />
  );
}

/** The line that is held: its dates, where it stands and what to do by when. */
export function HeldLine({ entries, reading, moment, say }: Props) {
  const [first] = entries;
  const named = entries.find(({ plan }) => plan.id === reading.held);
  const entry = named ?? (first === undefined ? undefined : unnamed(first, say));
  if (entry === undefined) return null;
  const dates = heldDatesOf(entry, reading, moment);
  return (
    <section class="picker-held picker-plan" aria-labelledby="picker-held-line">
      <h3 id="picker-held-line">{say('held-line', { name: entry.name })}</h3>
      {reading.missing.length > 0 && <Missing reading={reading} say={say} />}
      {dates !== undefined &&
        (reading.missing.length > 0 ? (
          <KnownLate dates={dates} entry={entry} moment={moment} say={say} />
        ) : (
          <>
            {dates.timeline.trace.some(({ rule }) => rule === 'offer-shortest') && (
              <p class="picker-notice">{say('held-shortest')}</p>
            )}
            <dl class="picker-keys">
              <KeyDates dates={dates} entry={entry} say={say} />
            </dl>
            <Dates dates={dates} entry={entry} moment={moment} say={say} />
          </>
        ))}
    </section>
  );
}
