import { Dates, KeyDates } from './Dates.tsx';
import type { Entry, Moment } from './entry.ts';
import { heldDatesOf } from './line-dates.ts';
import type { Reading } from './reading.ts';
import type { Say } from './say.ts';

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

/** The line that is held: its dates, where it stands and what to do by when. */
export function HeldLine({ entries, reading, moment, say }: Props) {
  const [first] = entries;
  const named = entries.find(({ plan }) => plan.id === reading.held);
  const entry = named ?? (first === undefined ? undefined : unnamed(first, say));
  const dates = entry === undefined ? undefined : heldDatesOf(entry, reading);
  if (entry === undefined || dates === undefined) return <p class="picker-notice">{say('due-missing')}</p>;
  return (
    <section class="picker-held picker-plan" aria-labelledby="picker-held-line">
      <h3 id="picker-held-line">{say('held-line', { name: entry.name })}</h3>
      {named !== undefined && named.plan.clocks.some(({ kind }) => kind === 'activity') && (
        <p class="picker-notice">{say('held-use')}</p>
      )}
      <dl class="picker-keys">
        <KeyDates dates={dates} entry={entry} say={say} />
      </dl>
      <Dates dates={dates} entry={entry} moment={moment} say={say} />
    </section>
  );
}
