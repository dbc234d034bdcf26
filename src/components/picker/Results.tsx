import { useEffect, useState } from 'preact/hooks';
import type { Verdict } from '../../core/choice/ranking.ts';
import { nearestOf, type Nearest } from '../../core/choice/nearest.ts';
import { notesOn, resultOf } from '../../core/choice/result.ts';
import { isUsZone } from '../../core/calendar/zone.ts';
import { dollars } from '../../core/cost/money.ts';
import type { PickerPlan } from '../../core/facts/picker-plan.ts';
import { FieldLinks } from './FieldLinks.tsx';
import { Present } from './Present.tsx';
import type { InterpretedAnswers } from '../../core/answers/interpreted-answers.ts';
import type { PickerSay } from './picker-say.ts';
import { packsText, Refusal, Suggestion, Unsure, type ResultProps } from './Suggestion.tsx';

/** Milliseconds until a result that no longer changes is read out. */
const READ_OUT_DELAY = 900;

interface Props {
  readonly entries: readonly PickerPlan[];
  readonly verdicts: readonly Verdict[];
  readonly interpreted: InterpretedAnswers;
  readonly say: PickerSay;
  /** Where the line that is held already has its dates. */
  readonly numbersAddress: string;
}

/** What the result is told from in a few words. */
type Summed = Omit<Props, 'numbersAddress'>;

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

/** The best plan with its name; undefined where nothing fits. */
function bestOf({ entries, verdicts }: Summed): { name: string; total: Verdict['total'] } | undefined {
  const [best] = resultOf(verdicts).fitting;
  const name = entries.find(({ plan }) => plan.id === best?.planId)?.shortName;
  return best === undefined || name === undefined ? undefined : { name, total: best.total };
}

/** The result in a few words, for the bar that follows the questions on a phone. */
export function shortSummary(props: Summed): string {
  const { interpreted, say } = props;
  if (interpreted.blocked.length > 0) return say('jump-blocked');
  const best = bestOf(props);
  if (best === undefined) return say('jump-none');
  return best.total === 'unknown' ? best.name : say('jump', { name: best.name, price: dollars(best.total) });
}

/** The result in one sentence. */
function summaryOf(props: Summed): string {
  const { verdicts, interpreted, say } = props;
  if (interpreted.blocked.length > 0) return say('blocked');
  const best = bestOf(props);
  if (best === undefined) return say('summary-none', { rest: verdicts.length });
  const { length: fit } = resultOf(verdicts).fitting;
  const price = best.total === 'unknown' ? say('summary-unpriced') : dollars(best.total);
  return say('summary', { fit, rest: verdicts.length - fit, name: best.name, price });
}

/** What comes nearest where nothing fits, with its price and by how much it fails. */
function nearestText(nearest: Nearest, name: string, say: PickerSay): string {
  if (nearest.lacks === 'budget') {
    const { verdict, over } = nearest;
    const price = verdict.known === 'unknown' ? say('unknown') : dollars(verdict.known);
    return say('nearest', { name, price, over: dollars(over) });
  }
  const { packs, price, days, mb } = nearest.shortfall;
  const lack = [
    ...(days > 0 ? [say('lacks-days', { n: days })] : []),
    ...(mb > 0 ? [say('gigabytes', { n: mb / 1000 })] : []),
  ].join(say('lacks-and'));
  return say('nearest-trip', { name, packs: packsText(packs, say), price: dollars(price), lack });
}

function NearestPlan({
  nearest,
  entries,
  say,
}: { readonly nearest: Nearest } & Pick<Props, 'entries' | 'say'>) {
  const entry = entries.find(({ plan }) => plan.id === nearest.verdict.planId);
  if (entry === undefined) return null;
  return (
    <p class="picker-notice">
      <a href={entry.url}>{nearestText(nearest, entry.shortName, say)}</a>
    </p>
  );
}

/** The plans of which nobody knows the price, apart from those that can be compared. */
function Unpriced({ rows, say }: { readonly rows: readonly ResultProps[]; readonly say: PickerSay }) {
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="picker-unpriced">
      <h3 id="picker-unpriced">{say('unpriced', { n: rows.length })}</h3>
      <p class="picker-hint">{say('unpriced-note')}</p>
      <ul class="picker-rest">
        {rows.map((row) => (
          <Unsure key={row.entry.plan.id} {...row} />
        ))}
      </ul>
    </section>
  );
}

/** The plans that do not fit, each with its reasons. */
function Refused({ rows, say }: { readonly rows: readonly ResultProps[]; readonly say: PickerSay }) {
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="picker-rest">
      <h3 id="picker-rest">{say('rest', { n: rows.length })}</h3>
      <ul class="picker-rest">
        {rows.map((row) => (
          <Refusal key={row.entry.plan.id} {...row} />
        ))}
      </ul>
    </section>
  );
}

function Verdicts({ entries, verdicts, interpreted, say }: Summed) {
  const { fitting, unpriced, refused } = resultOf(verdicts);
  const plans = entries.map(({ plan }) => plan);
  const nearest = nearestOf(plans, verdicts, interpreted.situation);
  const rowsOf = (some: readonly Verdict[]): readonly ResultProps[] =>
    some.flatMap((verdict) => {
      const entry = entries.find(({ plan }) => plan.id === verdict.planId);
      return entry === undefined ? [] : [{ entry, verdict, interpreted, say }];
    });
  const rows = rowsOf(fitting);
  return (
    <>
      {rows.length === 0 && <p class="picker-notice">{say('none-fits')}</p>}
      {nearest !== undefined && <NearestPlan nearest={nearest} entries={entries} say={say} />}
      <ol class="picker-list">
        {rows.map((row) => (
          <Suggestion key={row.entry.plan.id} {...row} isOpen={row === rows[0]} />
        ))}
      </ol>
      <Unpriced rows={rowsOf(unpriced)} say={say} />
      <Refused rows={rowsOf(refused)} say={say} />
    </>
  );
}

/** The answer: the line that would be left, the plans that fit, the rest with why not. */
export function Results(props: Props) {
  const { interpreted, say } = props;
  const { zone } = interpreted.situation.moment;
  const isBlocked = interpreted.blocked.length > 0;
  const isTripOpen =
    interpreted.situation.needs.purpose === 'data' && interpreted.situation.needs.trip === undefined;
  return (
    <section class="picker-results" aria-labelledby="picker-result">
      <h2 id="picker-result">{say('results')}</h2>
      <Announcement text={summaryOf(props)} />
      {interpreted.held !== undefined && <Present {...props} held={interpreted.held} />}
      {isBlocked ? (
        <div class="picker-notice">
          <p>{say('blocked')}</p>
          <FieldLinks fields={interpreted.blocked} say={say} />
        </div>
      ) : (
        <>
          <p class="picker-summary">{summaryOf(props)}</p>
          {notesOn(props.verdicts, interpreted.situation.needs).map((note) => (
            <p key={note} class="picker-hint">
              {say(`note-${note}`)}
            </p>
          ))}
          <p class="picker-hint">{say(isUsZone(zone) ? 'us-dates-in-us' : 'us-dates', { zone })}</p>
          {isTripOpen && <p class="picker-notice">{say('trip-open')}</p>}
          <Verdicts {...props} />
        </>
      )}
    </section>
  );
}
