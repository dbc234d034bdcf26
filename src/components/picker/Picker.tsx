import { useEffect, useMemo, useState } from 'preact/hooks';
import { Bar } from './Bar.tsx';
import { verdictsOn, type InterpretedAnswers } from '../../core/answers/interpreted-answers.ts';
import { QUESTIONS, type QuestionName } from '../../core/answers/questions.ts';
import { isUsZone, readerToday } from '../../core/calendar/zone.ts';
import { resultOf } from '../../core/choice/result.ts';
import type { PickerPlan } from '../../core/facts/picker-plan.ts';
import type { FirstWords } from '../../i18n/picker-words.ts';
import { isPut } from './Fields.tsx';
import { Form } from './Form.tsx';
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
export function Picker({ plansPath, numbersPath, words, laterWords, ...places }: PickerProps) {
  const { entries, packs, wantPacks } = useCatalogue({ ...places, plansPath });
  const plans = useMemo(() => entries.map(({ plan }) => plan), [entries]);
  const say = useMemo(() => sayIn(words), [words]);
  const { answers, interpreted, ignored, moment, choose, type, settle } = useAnswers(plans, numbersPath);
  const isTrip = interpreted?.situation.needs.purpose === 'data';
  useEffect(() => {
    if (isTrip) wantPacks();
  }, [isTrip]);
  const isWhole = !isTrip || packs === true;
  const view = useMemo(
    () => (interpreted === undefined || !isWhole ? undefined : viewOn(entries, interpreted, say)),
    [entries, interpreted, isWhole, say],
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
      <Form
        {...{ say, answers, choose, type, settle }}
        problems={interpreted?.problems ?? {}}
        isInUs={moment !== undefined && isUsZone(moment.zone)}
        today={moment === undefined ? undefined : readerToday(moment.instant, moment.zone)}
      />
      {isTrip && packs === 'broken' && <p role="alert">{say('cannot-load')}</p>}
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
