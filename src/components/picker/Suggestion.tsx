import type { SourceKeys } from '../../core/facts/plan.ts';
import type { Verdict } from '../../core/choice/ranking.ts';
import { Dates, KeyDates } from './Dates.tsx';
import type { Entry, Moment } from '../../core/facts/entry.ts';
import { Fold } from './Fold.tsx';
import { datesOf } from '../../core/answers/line-dates.ts';
import { KeyPrice, PriceNote } from './Price.tsx';
import type { Reading } from '../../core/answers/reading.ts';
import type { Say } from './say.ts';
import { Sources } from './Sources.tsx';

/** What every part of the result gets. */
export interface ResultProps {
  readonly entry: Entry;
  readonly verdict: Verdict;
  readonly reading: Reading;
  readonly moment: Moment;
  readonly say: Say;
}

/** The days on which the prices of these sources were collected. */
const daysOf = (keys: SourceKeys, { collected = {} }: Entry, say: Say): string =>
  keys.flatMap((key) => collected[key] ?? []).join(say('comma'));

function Reasons({ verdict: { reasons, cautions }, entry, say }: ResultProps) {
  return (
    <>
      {reasons.length > 0 && (
        <ul class="picker-reasons" aria-label={say('reasons')}>
          {reasons.map((code) => (
            <li key={code}>{say(`for-${code}`)}</li>
          ))}
        </ul>
      )}
      {cautions.length > 0 && (
        <>
          <h4>{say('cautions')}</h4>
          <ul class="picker-cautions">
            {cautions.map(({ code, sources }, index) => (
              <li key={index}>
                {say(`caution-${code}`, { days: daysOf(sources, entry, say) })}{' '}
                <Sources keys={sources} entry={entry} say={say} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** A plan that fits: price and dates first, then why, then its lifeline. `isOpen`: the lifeline is shown unasked. */
export function Suggestion(props: ResultProps & { readonly isOpen: boolean }) {
  const { entry, verdict, reading, moment, say, isOpen } = props;
  const isHeld = entry.plan.id === reading.held;
  const isOpenTrip = reading.needs.purpose === 'data' && reading.needs.data === undefined;
  const dates = isHeld || isOpenTrip ? undefined : datesOf(entry, verdict, reading, moment);
  return (
    <li class={`picker-plan picker-${verdict.verdict}`}>
      <article aria-labelledby={`pick-${entry.plan.id}`}>
        <h3 id={`pick-${entry.plan.id}`}>
          <a href={entry.url}>{entry.name}</a>
        </h3>
        <p class="picker-verdict">{say(`verdict-${verdict.verdict}`)}</p>
        <dl class="picker-keys">
          <KeyPrice {...props} />
          {dates !== undefined && <KeyDates dates={dates} entry={entry} say={say} />}
        </dl>
        <PriceNote {...props} />
        {isHeld && <p>{say('see-held')}</p>}
        <Reasons {...props} />
        {dates !== undefined &&
          (isOpen ? (
            <Dates dates={dates} entry={entry} moment={moment} say={say} />
          ) : (
            <Fold summary={say('show-dates')}>
              {() => <Dates dates={dates} entry={entry} moment={moment} say={say} />}
            </Fold>
          ))}
      </article>
    </li>
  );
}

/** A plan that does not fit, with every reason against it. */
export function Refusal({ entry, verdict, say }: ResultProps) {
  return (
    <li>
      <a href={entry.url}>{entry.name}</a>
      <ul>
        {verdict.against.map((code) => (
          <li key={code}>{say(`against-${code}`)}</li>
        ))}
      </ul>
    </li>
  );
}
