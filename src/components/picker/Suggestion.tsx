import type { InterpretedAnswers } from '../../core/answers/interpreted-answers.ts';
import type { Verdict } from '../../core/choice/ranking.ts';
import { purchaseOf } from '../../core/choice/result.ts';
import { holds, timelineOf } from '../../core/dates/situation.ts';
import type { PickerPlan } from '../../core/facts/picker-plan.ts';
import type { Offer, SourceKeys } from '../../core/facts/plan.ts';
import { dollars } from '../../core/cost/money.ts';
import { TRIP_CAUTION_CODES } from '../../core/cost/trip.ts';
import { Dates, KeyDates } from '../line/Dates.tsx';
import { Fold } from '../line/Fold.tsx';
import type { TraceView } from '../line/line-view.ts';
import { KeyPrice, PriceNote } from './Price.tsx';
import type { PickerSay } from './picker-say.ts';
import { Sources } from '../line/Sources.tsx';
import { dataIn, lengthIn } from '../line/Trace.tsx';

/** What every part of the result gets. */
export interface ResultProps {
  readonly entry: PickerPlan;
  readonly verdict: Verdict;
  readonly interpreted: InterpretedAnswers;
  readonly say: PickerSay;
}

/** The days on which the prices of these sources were collected. */
const daysOf = (keys: SourceKeys, { collected = {} }: PickerPlan, say: PickerSay): string =>
  keys.flatMap((key) => collected[key] ?? []).join(say('comma'));

function Cautions({ verdict: { cautions }, entry, say }: ResultProps) {
  if (cautions.length === 0) return null;
  return (
    <>
      <h4>{say('cautions')}</h4>
      <ul class="picker-cautions">
        {cautions.map(({ code, sources }, index) => (
          <li key={index}>
            {say(`caution-${code}`, { days: daysOf(sources, entry, say) })}{' '}
            <Sources keys={sources} url={entry.url} say={say} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Reasons({ verdict: { reasons }, say }: ResultProps) {
  if (reasons.length === 0) return null;
  return (
    <ul class="picker-reasons" aria-label={say('reasons')}>
      {reasons.map((code) => (
        <li key={code}>{say(`for-${code}`)}</li>
      ))}
    </ul>
  );
}

/** The dates of a suggested plan; none for the line that is held, nor for data without a price. */
function viewOf({ entry, verdict, interpreted: { situation }, say }: ResultProps): TraceView | undefined {
  const { plan } = entry;
  if (holds(situation, plan) || (plan.kind === 'data' && verdict.packs.length === 0)) return undefined;
  const timeline = timelineOf(plan, situation, purchaseOf(plan, verdict));
  return { line: entry, timeline, moment: situation.moment, say };
}

/** A plan that fits: price and dates first, then why, then its lifeline. `isOpen`: the lifeline is shown unasked. */
export function Suggestion(props: ResultProps & { readonly isOpen: boolean }) {
  const { entry, verdict, interpreted, say, isOpen } = props;
  const { id } = entry.plan;
  const view = viewOf(props);
  return (
    <li class={`picker-plan picker-${verdict.verdict}`}>
      <article aria-labelledby={`pick-${id}`}>
        <h3 id={`pick-${id}`}>
          <a href={entry.url}>{entry.name}</a>
        </h3>
        <p class="picker-verdict">
          {say(verdict.verdict === 'suitable' ? 'verdict-suitable' : 'verdict-cautious')}
        </p>
        <dl class="picker-keys">
          <KeyPrice {...props} />
          {view !== undefined && <KeyDates {...view} />}
        </dl>
        <Packs {...props} />
        <PriceNote plan={entry.plan} verdict={verdict} interpreted={interpreted} say={say} />
        {holds(interpreted.situation, entry.plan) && <p>{say('present-this')}</p>}
        <Reasons {...props} />
        <Cautions {...props} />
        {view !== undefined && isOpen && <Dates {...view} />}
        {view !== undefined && !isOpen && (
          <Fold summary={say('show-dates')}>{() => <Dates {...view} />}</Fold>
        )}
      </article>
    </li>
  );
}

/** A plan without a price; what is to be looked at first is folded. */
export function Unsure(props: ResultProps) {
  const { entry, say } = props;
  return (
    <li>
      <a href={entry.url}>{entry.name}</a>
      <Fold summary={say('cautions')}>{() => <Cautions {...props} />}</Fold>
    </li>
  );
}

/** What is not known of a trip's packs stands beside the refusal: it might change it. */
const isAboutPacks = ({ code }: Verdict['cautions'][number]): boolean =>
  TRIP_CAUTION_CODES.some((other) => other === code);

/** A plan that does not fit, with every reason against it and what is not known of it. */
export function Refusal({ entry, verdict, say }: ResultProps) {
  return (
    <li>
      <a href={entry.url}>{entry.name}</a>
      <ul>
        {verdict.against.map((code) => (
          <li key={code}>{say(`against-${code}`)}</li>
        ))}
        {verdict.cautions.filter(isAboutPacks).map(({ code, sources }) => (
          <li key={code}>{say(`caution-${code}`, { days: daysOf(sources, entry, say) })}</li>
        ))}
      </ul>
    </li>
  );
}

/** Packs in the order in which they are bought, in words. */
export const packsText = (packs: readonly Offer[], say: PickerSay): string =>
  packs
    .map((offer, index) =>
      say(index === 0 && packs.length > 1 ? 'pack-first' : 'pack-next', {
        data: dataIn(offer, say),
        length: lengthIn(offer.length, say),
        price: dollars(offer.price),
      }),
    )
    .join(say('pack-join'));

/** The packs of a trip in the order in which they are bought, where there are several. */
function Packs({ verdict: { packs }, say }: ResultProps) {
  if (packs.length < 2) return null;
  return (
    <p>
      {packsText(
        packs.map(({ offer }) => offer),
        say,
      )}
    </p>
  );
}
