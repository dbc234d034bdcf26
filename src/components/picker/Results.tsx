import { useEffect, useState } from 'preact/hooks';
import type { Verdict } from '../../core/ranking.ts';
import { Dates } from './Dates.tsx';
import { heldDatesOf } from './line-dates.ts';
import type { Entry, Moment } from './entry.ts';
import { priceText } from './Price.tsx';
import type { Reading } from './reading.ts';
import type { Say } from './say.ts';
import { Refusal, Suggestion } from './Suggestion.tsx';

/** Suggestions whose dates are shown at once. */
const OPEN = 3;
/** Milliseconds until a result that no longer changes is read out. */
const READ_OUT_DELAY = 900;

interface Props {
  readonly entries: readonly Entry[];
  readonly verdicts: readonly Verdict[];
  readonly reading: Reading;
  readonly moment: Moment;
  readonly say: Say;
}

/** One polite sentence about the result, said once it has come to rest. */
function Announcement({ text }: { readonly text: string }) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), READ_OUT_DELAY);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <p class="picker-unseen" role="status" aria-live="polite" aria-atomic="true">
      {said}
    </p>
  );
}

/** The result in one sentence. */
export function summaryOf({ entries, verdicts, reading, say }: Omit<Props, 'moment'>): string {
  if (reading.blocked.length > 0) return say('blocked');
  const fitting = verdicts.filter(({ verdict }) => verdict !== 'unsuitable');
  const [best] = fitting;
  const name = entries.find(({ plan }) => plan.id === best?.planId)?.name;
  if (best === undefined || name === undefined) return say('summary-none', { rest: verdicts.length });
  const price = best.total === 'unknown' ? say('summary-unpriced') : priceText(best.total, reading.own, say);
  return say('summary', { fit: fitting.length, rest: verdicts.length - fitting.length, name, price });
}

/** The line that is held: where it stands and what to do by when. */
function HeldLine({ entries, reading, moment, say }: Omit<Props, 'verdicts'>) {
  const entry = entries.find(({ plan }) => plan.id === reading.held) ?? entries[0];
  const dates = entry === undefined ? undefined : heldDatesOf(entry, reading);
  if (entry === undefined || dates === undefined) return <p class="picker-notice">{say('due-missing')}</p>;
  const isNamed = entry.plan.id === reading.held;
  const shown: Entry = isNamed
    ? entry
    : { ...NO_ENTRY, plan: { ...entry.plan, id: 'line', clocks: [], zone: 'unknown' }, name: say('my-line') };
  return (
    <section class="picker-held" aria-labelledby="picker-held-line">
      <h3 id="picker-held-line">{say('held-line', { name: shown.name })}</h3>
      {isNamed && entry.plan.clocks.some(({ kind }) => kind === 'activity') && (
        <p class="picker-notice">{say('held-use')}</p>
      )}
      <Dates dates={dates} entry={shown} moment={moment} say={say} />
    </section>
  );
}

const NO_ENTRY = { url: '' } as const;

function Verdicts({ entries, verdicts, reading, moment, say }: Props) {
  const rows = verdicts.flatMap((verdict) => {
    const entry = entries.find(({ plan }) => plan.id === verdict.planId);
    return entry === undefined ? [] : [{ entry, verdict, reading, moment, say }];
  });
  const fitting = rows.filter(({ verdict }) => verdict.verdict !== 'unsuitable');
  const rest = rows.filter(({ verdict }) => verdict.verdict === 'unsuitable');
  return (
    <>
      {fitting.length === 0 && <p class="picker-notice">{say('none-fits')}</p>}
      <ol class="picker-list">
        {fitting.map((row, index) => (
          <Suggestion key={row.entry.plan.id} {...row} isOpen={index < OPEN} />
        ))}
      </ol>
      {rest.length > 0 && (
        <section aria-labelledby="picker-rest">
          <h3 id="picker-rest">{say('rest', { n: rest.length })}</h3>
          <ul class="picker-rest">
            {rest.map((row) => (
              <Refusal key={row.entry.plan.id} {...row} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** The answer: the held line, the plans that fit, the rest with why not. */
export function Results(props: Props) {
  const { reading, say } = props;
  const isBlocked = reading.blocked.length > 0;
  const isTripOpen = reading.needs.purpose === 'data' && reading.needs.data === undefined;
  return (
    <section class="picker-results" aria-labelledby="picker-result">
      <h2 id="picker-result">{say('results')}</h2>
      <Announcement text={summaryOf(props)} />
      {isBlocked ? (
        <div class="picker-notice">
          <p>{say('blocked')}</p>
          <ul>
            {reading.blocked.map((field) => (
              <li key={field}>
                <a href={`#picker-${field}`}>{say(`ask-${field}`)}</a>
              </li>
            ))}
          </ul>
        </div>
      ) : (
        <>
          <p>{summaryOf(props)}</p>
          <p class="picker-hint">{say('us-dates')}</p>
          {isTripOpen && <p class="picker-notice">{say('trip-open')}</p>}
          {reading.isHolding && <HeldLine {...props} />}
          <Verdicts {...props} />
        </>
      )}
    </section>
  );
}
