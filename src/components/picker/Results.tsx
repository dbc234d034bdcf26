import { useEffect, useState } from 'preact/hooks';
import type { Verdict } from '../../core/choice/ranking.ts';
import { dollars } from '../../core/cost/money.ts';
import { holds } from '../../core/dates/situation.ts';
import type { PickerPlan } from '../../core/facts/picker-plan.ts';
import { FieldLinks } from './FieldLinks.tsx';
import { HeldLine } from './HeldLine.tsx';
import type { Reading } from '../../core/answers/reading.ts';
import type { Say } from './say.ts';
import { Refusal, Suggestion } from './Suggestion.tsx';

/** Milliseconds until a result that no longer changes is read out. */
const READ_OUT_DELAY = 900;

interface Props {
  readonly entries: readonly PickerPlan[];
  readonly verdicts: readonly Verdict[];
  readonly reading: Reading;
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

/** The result in a few words, for the bar that follows the questions on a phone. */
export function shortSummary({ entries, verdicts, reading, say }: Props): string {
  if (reading.blocked.length > 0) return say('jump-blocked');
  const [best] = verdicts.filter(({ verdict }) => verdict !== 'unsuitable');
  const name = entries.find(({ plan }) => plan.id === best?.planId)?.name;
  if (best === undefined || name === undefined) return say('jump-none');
  return best.total === 'unknown' ? name : say('jump', { name, price: dollars(best.total) });
}

/** The result in one sentence. */
function summaryOf({ entries, verdicts, reading, say }: Props): string {
  if (reading.blocked.length > 0) return say('blocked');
  const fitting = verdicts.filter(({ verdict }) => verdict !== 'unsuitable');
  const [best] = fitting;
  const name = entries.find(({ plan }) => plan.id === best?.planId)?.name;
  if (best === undefined || name === undefined) return say('summary-none', { rest: verdicts.length });
  const price = best.total === 'unknown' ? say('summary-unpriced') : dollars(best.total);
  return say('summary', { fit: fitting.length, rest: verdicts.length - fitting.length, name, price });
}

function Verdicts({ entries, verdicts, reading, say }: Props) {
  const rows = verdicts.flatMap((verdict) => {
    const entry = entries.find(({ plan }) => plan.id === verdict.planId);
    return entry === undefined ? [] : [{ entry, verdict, reading, say }];
  });
  const fitting = rows.filter(({ verdict }) => verdict.verdict !== 'unsuitable');
  const rest = rows.filter(({ verdict }) => verdict.verdict === 'unsuitable');
  // The line that is held has its lifeline above.
  const shown = fitting.find(({ entry }) => !holds(reading.situation, entry.plan));
  return (
    <>
      {fitting.length === 0 && <p class="picker-notice">{say('none-fits')}</p>}
      <ol class="picker-list">
        {fitting.map((row) => (
          <Suggestion key={row.entry.plan.id} {...row} isOpen={row === shown} />
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
  const isTripOpen = reading.situation.needs.purpose === 'data' && reading.situation.needs.trip === undefined;
  return (
    <section class="picker-results" aria-labelledby="picker-result">
      <h2 id="picker-result">{say('results')}</h2>
      <Announcement text={summaryOf(props)} />
      {isBlocked ? (
        <div class="picker-notice">
          <p>{say('blocked')}</p>
          <FieldLinks fields={reading.blocked} say={say.in(reading.manner)} />
        </div>
      ) : (
        <>
          <p class="picker-summary">{summaryOf(props)}</p>
          <p class="picker-hint">{say('us-dates', { zone: reading.situation.moment.zone })}</p>
          {isTripOpen && <p class="picker-notice">{say('trip-open')}</p>}
          {reading.situation.held !== undefined && <HeldLine {...props} />}
          <Verdicts {...props} />
        </>
      )}
    </section>
  );
}
