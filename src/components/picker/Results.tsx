import { useEffect, useRef, useState } from 'preact/hooks';
import { comparedAddress, MOST_COMPARED } from '../../core/answers/compared-address.ts';
import type { InterpretedAnswers } from '../../core/answers/interpreted-answers.ts';
import type { Answers } from '../../core/answers/questions.ts';
import { isKnownZone, isUsZone } from '../../core/calendar/zone.ts';
import { sharedCautions } from '../../core/choice/difference.ts';
import type { Verdict } from '../../core/choice/ranking.ts';
import { notesOn, type Result } from '../../core/choice/result.ts';
import type { CautionCode } from '../../core/choice/verdict-codes.ts';
import { dollars } from '../../core/cost/money.ts';
import type { LineTimeline } from '../../core/dates/situation.ts';
import type { PickerPlan } from '../../core/facts/picker-plan.ts';
import { Best } from './Best.tsx';
import { FieldLinks } from './FieldLinks.tsx';
import type { Later } from './later-parts.ts';
import { CannotLoad, LaterFold } from './LaterFold.tsx';
import { Others } from './Others.tsx';
import type { PickerSay } from './picker-say.ts';
import { Present } from './Present.tsx';
import { lackText, shownPlans, type ShownPlan } from './shown-plan.ts';

/** Milliseconds until a result that no longer changes is read out. */
const READ_OUT_DELAY = 900;

/** What the result is shown from. */
export interface ResultView {
  readonly entries: readonly PickerPlan[];
  readonly verdicts: readonly Verdict[];
  readonly result: Result;
  readonly interpreted: InterpretedAnswers;
  /** The best plan; undefined where nothing fits. */
  readonly best: ShownPlan | undefined;
  /** Its dates, where it has any. */
  readonly timeline: LineTimeline | undefined;
  readonly say: PickerSay;
}

interface Props extends ResultView {
  readonly answers: Answers;
  readonly choose: (answers: Answers) => void;
  readonly later: Later;
  /** Where the lines are that are held already. */
  readonly numbersPath: string;
  /** Where plans are set side by side. */
  readonly comparePath: string;
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
function resultsSummary({ result, interpreted, best, say }: ResultView): string {
  if (interpreted.blocked.length > 0) return say('blocked');
  const { fitting, unsure, unpriced, refused } = result;
  if (best === undefined)
    return say('summary-none', { unsure: unsure.length + unpriced.length, rest: refused.length });
  const { total } = best.verdict;
  const price = total === 'unknown' ? say('summary-unpriced') : dollars(total);
  return say('summary', { fit: fitting.length, name: best.entry.shortName, price });
}

/** What must be looked at with every plan that fits, once for all of them. */
function Shared({ codes, say }: { readonly codes: readonly CautionCode[]; readonly say: PickerSay }) {
  const lacks = lackText(codes, say);
  return lacks === undefined ? null : (
    <p class="picker-hint">
      {say('shared')}
      {lacks}
    </p>
  );
}

/** What would be better with one other answer: looked for once the reader comes near it. */
function Misses({ answers, choose, later: { parts, want }, ...view }: Props) {
  const { entries, verdicts, interpreted, say } = view;
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    const watch = new IntersectionObserver((seen) => {
      if (seen.some(({ isIntersecting }) => isIntersecting)) want();
    });
    if (place.current !== null) watch.observe(place.current);
    return () => watch.disconnect();
  }, []);
  return (
    <section class="picker-misses" aria-labelledby="picker-near" ref={place}>
      <h3 id="picker-near">{say('near')}</h3>
      {parts === 'broken' && <CannotLoad say={say} />}
      {parts !== undefined && parts !== 'broken' && (
        <parts.NearMisses
          {...{ entries, answers, verdicts, choose }}
          situation={interpreted.situation}
          say={parts.say}
        />
      )}
    </section>
  );
}

/** What would be better, and the plans that are no answer: made when they are wanted. */
function Rest(props: Props) {
  const { entries, result, say, later } = props;
  const unsure = shownPlans(entries, [...result.unsure, ...result.unpriced]);
  const refused = shownPlans(entries, result.refused);
  return (
    <>
      <Misses {...props} />
      {unsure.length > 0 && (
        <LaterFold summary={say('unsure', { n: unsure.length })} later={later} say={say}>
          {(parts) => <parts.Unsure plans={unsure} say={parts.say} />}
        </LaterFold>
      )}
      {refused.length > 0 && (
        <LaterFold summary={say('rest', { n: refused.length })} later={later} say={say}>
          {(parts) => <parts.Refused plans={refused} say={parts.say} />}
        </LaterFold>
      )}
    </>
  );
}

/** The way to the first plans side by side, with the same answers. */
function CompareLink({ result, answers, comparePath, say }: Props) {
  const first = result.fitting.slice(0, MOST_COMPARED).map(({ planId }) => planId);
  if (first.length < 2) return null;
  return (
    <p>
      <a href={`${comparePath}#${comparedAddress(first, answers)}`}>{say('compare')}</a>
    </p>
  );
}

function Verdicts(props: Props) {
  const { entries, result, best, timeline, interpreted, say, later } = props;
  const shared = sharedCautions(result.fitting).filter((code) => code.endsWith('-unknown'));
  return (
    <>
      <Shared codes={shared} say={say} />
      {best !== undefined && (
        <>
          <Best {...best} {...{ interpreted, say, timeline, shared }} later={later} />
          <Others best={best.verdict} plans={shownPlans(entries, result.fitting.slice(1))} say={say} />
          <CompareLink {...props} />
        </>
      )}
      <Rest {...props} />
    </>
  );
}

/** Whose days the dates are. */
function usDatesWord(zone: string): 'us-dates' | 'us-dates-in-us' | 'us-dates-zoneless' {
  if (isUsZone(zone)) return 'us-dates-in-us';
  return isKnownZone(zone) ? 'us-dates' : 'us-dates-zoneless';
}

/** What a reader must know of the whole list: whose days these are, and what a trip still lacks. */
function Notes({ verdicts, interpreted: { situation }, say }: ResultView) {
  const { moment, needs } = situation;
  const { zone } = moment;
  return (
    <>
      {notesOn(verdicts, needs).map((note) => (
        <p key={note} class="picker-hint">
          {say(`note-${note}`)}
        </p>
      ))}
      {needs.purpose === 'data' && needs.trip === undefined && (
        <p class="picker-notice">{say('trip-open')}</p>
      )}
      <p class="picker-hint">{say(usDatesWord(zone), { zone })}</p>
    </>
  );
}

/** The answer: the line that would be left, the best plan, how others differ, what would be better, the rest. */
export function Results(props: Props) {
  const { interpreted, say, entries, answers, numbersPath } = props;
  const { blocked, held } = interpreted;
  return (
    <section class="picker-results" aria-labelledby="picker-result">
      <h2 id="picker-result">{say('results')}</h2>
      <Announcement text={resultsSummary(props)} />
      {held !== undefined && <Present {...{ entries, held, interpreted, say, answers, numbersPath }} />}
      {blocked.length > 0 ? (
        <div class="picker-notice">
          <p>{say('blocked')}</p>
          <FieldLinks fields={blocked} say={say} />
        </div>
      ) : (
        <>
          <p class="picker-summary">{resultsSummary(props)}</p>
          <Verdicts {...props} />
          <Notes {...props} />
        </>
      )}
    </section>
  );
}
