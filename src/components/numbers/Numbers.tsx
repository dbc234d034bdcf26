import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { pickerAddress } from '../../core/answers/hand-over.ts';
import type { InterpretedLine } from '../../core/answers/interpreted-line.ts';
import type { CivilDate } from '../../core/calendar/civil.ts';
import { isUsZone, readerToday } from '../../core/calendar/zone.ts';
import { clockTrust } from '../../core/facts/clock-trust.ts';
import { unpackEntries } from '../../core/facts/packed-plans.ts';
import type { PickerPlan } from '../../core/facts/picker-plan.ts';
import type { Plan } from '../../core/facts/plan.ts';
import type { NumbersWords } from '../../i18n/words/numbers-words.ts';
import { ClockNotice } from '../line/ClockNotice.tsx';
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
  /** Where the steps and the reasons of an answer are. */
  readonly details: string;
  /** Where the words of the kept lines are. */
  readonly keptWords: string;
  /** The last day on which a source was read: no device that is right shows an earlier one. */
  readonly newest: CivilDate;
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

interface BelowProps extends Pick<NumbersProps, 'root' | 'details' | 'keptWords' | 'words'> {
  readonly mine: LineOfMine;
  /** What is answered; undefined before anything is. */
  readonly shown: InterpretedLine | undefined;
  readonly entries: readonly PickerPlan[];
  readonly say: NumbersSay;
}

/** The answer, and below it what else there is. What stands below waits for the answer, so that nothing moves. */
function BelowQuestion({ mine, shown, entries, root, details, keptWords, words, say }: BelowProps) {
  const { answers, moment, asked } = mine;
  const [isTold, setTold] = useState(false);
  const paths = { numbersPath: `${root}numbers/`, pickerPath: `${root}picker/` };
  const line = shown === undefined ? undefined : answers;
  return (
    <>
      {shown !== undefined && (
        <AnswerOnDemand
          {...{ entries, root, details, words, asked }}
          interpreted={shown}
          keep={mine.ask}
          onShown={() => setTold(true)}
        />
      )}
      {shown !== undefined && isTold && (
        <p>
          <a href={`${paths.pickerPath}#${pickerAddress(answers)}`}>{say('cheaper')}</a>
        </p>
      )}
      {(shown === undefined || isTold) && (
        <Kept {...{ entries, moment, say, details, keptWords, ...paths }} line={line} />
      )}
    </>
  );
}

/**
 * My numbers: one question about a line, and its answer. The server renders the question without a date; today comes from
 * the browser's clock once it has started.
 */
export function Numbers({ packed, newest, words, ...files }: NumbersProps) {
  const { root } = files;
  const { entries, plans, choices } = useCatalogue(packed, root);
  const say = useMemo(() => sayIn(words), [words]);
  const place = useRef<HTMLDivElement>(null);
  const mine = useLine(plans, () => place.current?.querySelector('form') ?? null);
  const { interpreted, ignored, moment, asked } = mine;
  const running = runningForm(mine, say);
  const shown = interpreted?.isSaid === true && interpreted.blocked.length === 0 ? interpreted : undefined;
  const today = running?.today;
  const trust = today === undefined ? 'right' : clockTrust(today, newest);
  const isWhole = shown?.missing.length === 0;
  useEffect(() => {
    if (asked > 0) place.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [asked]);
  return (
    <div class="numbers" ref={place} data-ready={moment === undefined ? undefined : ''}>
      <Ignored names={ignored} say={say} />
      {today !== undefined && <ClockNotice {...{ trust, today, newest, say }} />}
      <details class="ask-box" open={!isWhole}>
        <summary>{say('change')}</summary>
        <Ask say={say} choices={choices} action={`${root}numbers/`} running={running}>
          <More mine={mine} running={running} say={say} />
        </Ask>
      </details>
      <div class="numbers-place">
        {trust !== 'useless' && <BelowQuestion {...{ mine, shown, entries, words, say, ...files }} />}
      </div>
    </div>
  );
}
