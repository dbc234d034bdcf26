import { useMemo } from 'preact/hooks';
import { addressOf } from '../../core/answers/address.ts';
import { lineAddress } from '../../core/answers/hand-over.ts';
import { verdictsOn } from '../../core/answers/interpreted-answers.ts';
import { QUESTIONS, type QuestionName } from '../../core/answers/questions.ts';
import { isUsZone, readerToday } from '../../core/calendar/zone.ts';
import { unpackEntries } from '../../core/facts/packed-plans.ts';
import type { PickerWords } from '../../i18n/picker-words.ts';
import { isPut } from './Fields.tsx';
import { Form } from './Form.tsx';
import { Results, shortSummary } from './Results.tsx';
import { sayIn } from '../line/say.ts';
import type { PickerSay } from './picker-say.ts';
import { useAnswers } from './use-answers.ts';

/** What the page hands to the picker. */
export interface PickerProps {
  /** Plans in the order in which a list shows them, as `packEntries` writes them. */
  readonly packed: string;
  /** Where the pages of the plans are. */
  readonly plansPath: string;
  /** Where the lines are that are held already. */
  readonly numbersPath: string;
  readonly words: PickerWords;
}

const isQuestion = (name: string): name is QuestionName => Object.hasOwn(QUESTIONS, name);

/** A parameter by the question it belongs to. */
const paramLabel = (name: string, say: PickerSay): string =>
  isQuestion(name) && isPut(name) ? say(`ask-${name}`) : name;

/**
 * The picker: questions, and an answer that follows them. The server renders the questions without a date and
 * disabled; today comes from the browser's clock once it has started.
 */
export function Picker({ packed, plansPath, numbersPath, words }: PickerProps) {
  const entries = useMemo(() => unpackEntries(packed, plansPath), [packed, plansPath]);
  const plans = useMemo(() => entries.map(({ plan }) => plan), [entries]);
  const say = useMemo(() => sayIn(words), [words]);
  const { answers, interpreted, ignored, moment, choose, type, settle } = useAnswers(plans, numbersPath);
  const verdicts = useMemo(
    () => (interpreted === undefined ? [] : verdictsOn(plans, interpreted)),
    [plans, interpreted],
  );
  const isAnswered = addressOf(QUESTIONS, answers) !== '' || (interpreted?.blocked.length ?? 0) > 0;
  return (
    <div class="picker">
      {ignored.length > 0 && (
        <p class="picker-notice" role="status">
          {say('ignored', { names: ignored.map((name) => paramLabel(name, say)).join(say('comma')) })}
        </p>
      )}
      <Form
        say={say}
        answers={answers}
        problems={interpreted?.problems ?? {}}
        choose={choose}
        type={type}
        settle={settle}
        isInUs={moment !== undefined && isUsZone(moment.zone)}
        today={moment === undefined ? undefined : readerToday(moment.instant, moment.zone)}
        short={
          isAnswered && interpreted !== undefined
            ? shortSummary({ entries, say, interpreted, verdicts })
            : undefined
        }
      />
      {interpreted !== undefined && (
        <Results
          entries={entries}
          say={say}
          interpreted={interpreted}
          verdicts={verdicts}
          numbersAddress={`${numbersPath}#${lineAddress(answers)}`}
        />
      )}
    </div>
  );
}
