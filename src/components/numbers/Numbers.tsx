import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { pickerAddress } from '../../core/answers/hand-over.ts';
import type { InterpretedLine } from '../../core/answers/interpreted-line.ts';
import { isUsZone, readerToday } from '../../core/calendar/zone.ts';
import { unpackEntries } from '../../core/facts/packed-plans.ts';
import type { PickerPlan } from '../../core/facts/picker-plan.ts';
import type { Plan } from '../../core/facts/plan.ts';
import type { NumbersWords } from '../../i18n/words/numbers-words.ts';
import { sayIn } from '../line/say.ts';
import { AnswerOnDemand } from './AnswerOnDemand.tsx';
import { Ask, Field, Pick2, type RunningForm } from './Ask.tsx';
import { choicesOf, type PlanChoice } from './choices.ts';
import { Kept } from './kept/Kept.tsx';
import type { NumbersSay } from './numbers-say.ts';
import { useLine, type LineOfMine } from './use-line.ts';

/** What the page hands to my numbers. */
export interface NumbersProps {
  /** Plans in the order in which a list shows them, as `packEntries` writes them. */
  readonly packed: string;
  /** The root of the site in the page's language. */
  readonly root: string;
  readonly words: NumbersWords;
}

/** The form as the running page fills it and listens to it; undefined until the browser has started. */
function runningForm(mine: LineOfMine, say: NumbersSay): RunningForm | undefined {
  const { answers, interpreted, moment, change, ask } = mine;
  if (moment === undefined) return undefined;
  const today = readerToday(moment.instant, moment.zone);
  return { answers, problems: interpreted?.problems ?? {}, change, ask, today, say };
}

interface MoreProps {
  readonly mine: LineOfMine;
  readonly running: RunningForm | undefined;
  readonly say: NumbersSay;
}

/** What few readers change: the buffer, and whose day a date is. */
function More({ mine: { moment }, running, say }: MoreProps) {
  return (
    <details class="ask-more">
      <summary>{say('more')}</summary>
      <Field
        name="buffer"
        label={say('ask-buffer')}
        hint={say('hint-buffer')}
        unit={say('unit-days')}
        running={running}
      />
      {moment !== undefined && !isUsZone(moment.zone) && (
        <Pick2
          name="usdate"
          values={['no', 'yes']}
          label={say('ask-usdate')}
          labels={[say('usdate-no'), say('usdate-yes')]}
          running={running}
        />
      )}
    </details>
  );
}

interface CatalogueInUse {
  readonly entries: readonly PickerPlan[];
  readonly plans: readonly Plan[];
  readonly choices: readonly PlanChoice[];
}

/** The plans that the page brings, and how the form offers them. */
function useCatalogue(packed: string, root: string): CatalogueInUse {
  const entries = useMemo(() => unpackEntries(packed, `${root}plans/`), [packed, root]);
  const plans = useMemo(() => entries.map(({ plan }) => plan), [entries]);
  const choices = useMemo(() => choicesOf(entries), [entries]);
  return { entries, plans, choices };
}

/** What of the address could not be used. */
function Ignored({ names, say }: { readonly names: readonly string[]; readonly say: NumbersSay }) {
  if (names.length === 0) return null;
  return (
    <p class="answer-notice" role="status">
      {say('ignored', { names: names.join(say('comma')) })}
    </p>
  );
}

interface BelowProps extends Pick<NumbersProps, 'root' | 'words'> {
  readonly mine: LineOfMine;
  /** What is answered; undefined before anything is. */
  readonly shown: InterpretedLine | undefined;
  readonly entries: readonly PickerPlan[];
  readonly say: NumbersSay;
}

/** The answer, and below it what else there is. What stands below waits for the answer, so that nothing moves. */
function BelowQuestion({ mine, shown, entries, root, words, say }: BelowProps) {
  const { answers, moment, asked } = mine;
  const [isTold, setTold] = useState(false);
  const paths = { numbersPath: `${root}numbers/`, pickerPath: `${root}picker/` };
  const line = shown === undefined ? undefined : answers;
  return (
    <>
      {shown !== undefined && (
        <AnswerOnDemand
          {...{ entries, root, words, asked }}
          interpreted={shown}
          onShown={() => setTold(true)}
        />
      )}
      {shown !== undefined && isTold && (
        <p>
          <a href={`${paths.pickerPath}#${pickerAddress(answers)}`}>{say('cheaper')}</a>
        </p>
      )}
      {(shown === undefined || isTold) && <Kept {...{ entries, moment, say, ...paths }} line={line} />}
    </>
  );
}

/**
 * My numbers: one question about a line, and its answer. The server renders the question without a date; today comes from
 * the browser's clock once it has started.
 */
export function Numbers({ packed, root, words }: NumbersProps) {
  const { entries, plans, choices } = useCatalogue(packed, root);
  const say = useMemo(() => sayIn(words), [words]);
  const place = useRef<HTMLDivElement>(null);
  const mine = useLine(plans, () => place.current?.querySelector('form') ?? null);
  const { interpreted, ignored, moment, asked } = mine;
  const running = runningForm(mine, say);
  const shown = interpreted?.isSaid === true && interpreted.blocked.length === 0 ? interpreted : undefined;
  const isWhole = shown?.missing.length === 0;
  useEffect(() => {
    if (asked > 0) place.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [asked]);
  return (
    <div class="numbers" ref={place} data-ready={moment === undefined ? undefined : ''}>
      <Ignored names={ignored} say={say} />
      <details class="ask-box" open={!isWhole}>
        <summary>{say('change')}</summary>
        <Ask say={say} choices={choices} action={`${root}numbers/`} running={running}>
          <More mine={mine} running={running} say={say} />
        </Ask>
      </details>
      <div class="numbers-place">
        <BelowQuestion {...{ mine, shown, entries, root, words, say }} />
      </div>
    </div>
  );
}
