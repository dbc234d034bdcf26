import { useEffect, useMemo, useState } from 'preact/hooks';
import { Bar } from './Bar.tsx';
import { verdictsOn, type InterpretedAnswers } from '../../core/answers/interpreted-answers.ts';
import { QUESTIONS, type QuestionName } from '../../core/answers/questions.ts';
import type { CivilDate } from '../../core/calendar/civil.ts';
import { isUsZone, readerToday } from '../../core/calendar/zone.ts';
import { clockTrust } from '../../core/facts/clock-trust.ts';
import { resultOf } from '../../core/choice/result.ts';
import type { PickerPlan } from '../../core/facts/picker-plan.ts';
import type { FirstWords } from '../../i18n/picker-words.ts';
import { isPut } from './Fields.tsx';
import { Form } from './Form.tsx';
import { ClockNotice } from '../line/ClockNotice.tsx';
import { CannotLoad } from './LaterFold.tsx';
import { Results, type ResultView } from './Results.tsx';
import { sayIn } from '../line/say.ts';
import type { PickerSay } from './picker-say.ts';
import { startDates, shownPlans } from './shown-plan.ts';
import { useAnswers } from './use-answers.ts';
import { useCatalogue } from './use-catalogue.ts';
import { useLater } from './use-later.ts';

/** What the page hands to the picker. */
export interface PickerProps {
  /** Plans in the order in which a list shows them, as `packEntries` writes them, without the packs of data cards. */
  readonly packed: string;
  /** Where the data cards are with their packs. */
  readonly packsPath: string;
  /** Where the pages of the plans are. */
  readonly plansPath: string;
  /** Where the lines are that are held already. */
  readonly numbersPath: string;
  /** The last day on which a source was read: no device that is right shows an earlier one. */
  readonly newest: CivilDate;
  readonly words: FirstWords;
  /** Where all other words are. */
  readonly laterWords: string;
}

const isQuestion = (name: string): name is QuestionName => Object.hasOwn(QUESTIONS, name);

/** A parameter by the question it belongs to. */
const paramLabel = (name: string, say: PickerSay): string =>
  isQuestion(name) && isPut(name) ? say(`ask-${name}`) : name;

/** What the result is shown from. */
function viewOn(entries: readonly PickerPlan[], interpreted: InterpretedAnswers, say: PickerSay): ResultView {
  const verdicts = verdictsOn(
    entries.map(({ plan }) => plan),
    interpreted,
  );
  const result = resultOf(verdicts);
  const [best] = shownPlans(entries, result.fitting.slice(0, 1));
  const timeline = best === undefined ? undefined : startDates(best, interpreted);
  return { entries, verdicts, result, interpreted, best, timeline, say };
}

/**
 * The picker: questions, and an answer that follows them. The server renders the questions without a date and
 * disabled; today comes from the browser's clock once it has started.
 */
export function Picker({ plansPath, numbersPath, newest, words, laterWords, ...places }: PickerProps) {
  const { entries, packs, wantPacks } = useCatalogue({ ...places, plansPath });
  const plans = useMemo(() => entries.map(({ plan }) => plan), [entries]);
  const say = useMemo(() => sayIn(words), [words]);
  const { answers, interpreted, ignored, moment, choose, type, settle } = useAnswers(plans, numbersPath);
  const today = moment === undefined ? undefined : readerToday(moment.instant, moment.zone);
  const trust = today === undefined ? 'right' : clockTrust(today, newest);
  const shown = trust === 'useless' ? undefined : interpreted;
  const isTrip = interpreted?.situation.needs.purpose === 'data';
  useEffect(() => {
    if (isTrip) wantPacks();
  }, [isTrip]);
  const isWhole = !isTrip || packs === true;
  const view = useMemo(
    () => (shown === undefined || !isWhole ? undefined : viewOn(entries, shown, say)),
    [entries, shown, isWhole, say],
  );
  const [isWanted, setWanted] = useState(false);
  const parts = useLater(isWanted, words, laterWords);
  const later = { parts, want: () => setWanted(true) };
  return (
    <div class="picker">
      {ignored.length > 0 && (
        <p class="picker-notice" role="status">
          {say('ignored', { names: ignored.map((name) => paramLabel(name, say)).join(say('comma')) })}
        </p>
      )}
      {today !== undefined && <ClockNotice {...{ trust, today, newest, say }} />}
      <Form
        {...{ say, answers, choose, type, settle }}
        problems={interpreted?.problems ?? {}}
        isInUs={moment !== undefined && isUsZone(moment.zone)}
        today={today}
      />
      {isTrip && packs === 'broken' && <CannotLoad say={say} />}
      {view !== undefined && (
        <Results
          {...view}
          {...{ answers, choose, later, numbersPath }}
          comparePath={`${plansPath}compare/`}
        />
      )}
      <Bar view={view} say={say} />
    </div>
  );
}
