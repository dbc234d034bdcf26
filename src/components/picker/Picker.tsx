import { useMemo } from 'preact/hooks';
import { queryOf } from '../../core/answers/address.ts';
import { civilDateAt } from '../../core/calendar/zone.ts';
import { Form, limitsOf } from './Form.tsx';
import { heldIn } from '../../core/answers/held-line.ts';
import { outcomeOf } from '../../core/answers/outcome.ts';
import { unpackEntries } from '../../core/facts/packed-plans.ts';
import { Results, shortSummary } from './Results.tsx';
import { sayIn, type Say, type Words } from './say.ts';
import { useAnswers } from './use-answers.ts';

/** What the page hands to the picker. */
export interface PickerProps {
  /** Plans in the order in which a list shows them, as `packEntries` writes them. */
  readonly packed: string;
  /** Where the pages of the plans are. */
  readonly plansPath: string;
  readonly words: Words;
}

/** A parameter by the question it belongs to. */
function nameOf(name: string, say: Say): string {
  const question = say(`ask-${name}`);
  return question === `ask-${name}` ? name : question;
}

/**
 * The picker: questions, and an answer that follows them. The server renders the questions without a date and
 * disabled; today comes from the browser's clock once it has started.
 */
export function Picker({ packed, plansPath, words }: PickerProps) {
  const entries = useMemo(() => unpackEntries(packed, plansPath), [packed, plansPath]);
  const say = useMemo(() => sayIn(words), [words]);
  const { answers, settled, ignored, moment, change, settle } = useAnswers(entries);
  const today = moment === undefined ? undefined : civilDateAt(moment.instant, moment.zone);
  const result = useMemo(
    () => (moment === undefined ? undefined : outcomeOf(entries, settled, moment)),
    [entries, settled, moment],
  );
  const held = heldIn(entries, answers)?.plan;
  const problems = result?.reading.problems ?? {};
  const isAnswered = queryOf(answers) !== '' || (result?.reading.blocked.length ?? 0) > 0;
  const short = isAnswered && result !== undefined ? shortSummary({ entries, say, ...result }) : undefined;
  return (
    <div class="picker">
      {ignored.length > 0 && (
        <p class="picker-notice" role="status">
          {say('ignored', { names: ignored.map((name) => nameOf(name, say)).join(say('comma')) })}
        </p>
      )}
      <Form
        say={say}
        answers={answers}
        problems={problems}
        limits={limitsOf(today, held)}
        change={change}
        settle={settle}
        entries={entries}
        held={held}
        today={today}
        short={short}
      />
      {result !== undefined && moment !== undefined && (
        <Results entries={entries} say={say} moment={moment} {...result} />
      )}
    </div>
  );
}
