import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { pickerAddress } from '../../core/answers/hand-over.ts';
import { isUsZone, readerToday } from '../../core/calendar/zone.ts';
import { unpackEntries } from '../../core/facts/packed-plans.ts';
import type { NumbersWords } from '../../i18n/words/numbers-words.ts';
import { sayIn } from '../line/say.ts';
import { AnswerOnDemand } from './AnswerOnDemand.tsx';
import { Ask, Field, Pick2, type Running } from './Ask.tsx';
import { choicesOf } from './choices.ts';
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
function runningForm(mine: LineOfMine, say: NumbersSay): Running | undefined {
  const { answers, interpreted, moment, change, ask } = mine;
  if (moment === undefined) return undefined;
  const today = readerToday(moment.instant, moment.zone);
  return { answers, problems: interpreted?.problems ?? {}, change, ask, today, say };
}

/** What few readers change: the buffer, and whose day a date is. */
function More({
  mine: { moment },
  running,
  say,
}: {
  mine: LineOfMine;
  running: Running | undefined;
  say: NumbersSay;
}) {
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

/**
 * My numbers: one question about a line, and its answer. The server renders the question without a date; today comes from
 * the browser's clock once it has started.
 */
export function Numbers({ packed, root, words }: NumbersProps) {
  const entries = useMemo(() => unpackEntries(packed, `${root}plans/`), [packed, root]);
  const plans = useMemo(() => entries.map(({ plan }) => plan), [entries]);
  const choices = useMemo(() => choicesOf(entries), [entries]);
  const say = useMemo(() => sayIn(words), [words]);
  // What stands below the answer waits for it, so that nothing moves.
  const [isTold, setTold] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const mine = useLine(plans, () => place.current?.querySelector('form') ?? null);
  const { answers, interpreted, ignored, moment, asked } = mine;
  const running = runningForm(mine, say);
  const shown = interpreted?.isSaid === true && interpreted.blocked.length === 0 ? interpreted : undefined;
  const isWhole = shown?.missing.length === 0;
  useEffect(() => {
    if (asked > 0) place.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [asked]);
  return (
    <div class="numbers" ref={place} data-ready={moment === undefined ? undefined : ''}>
      {ignored.length > 0 && (
        <p class="answer-notice" role="status">
          {say('ignored', { names: ignored.join(say('comma')) })}
        </p>
      )}
      <details class="ask-box" open={!isWhole}>
        <summary>{say('change')}</summary>
        <Ask say={say} choices={choices} action={`${root}numbers/`} running={running}>
          <More mine={mine} running={running} say={say} />
        </Ask>
      </details>
      <div class="numbers-place">
        {shown !== undefined && (
          <AnswerOnDemand
            entries={entries}
            interpreted={shown}
            root={root}
            words={words}
            asked={asked}
            onShown={() => setTold(true)}
          />
        )}
        {shown !== undefined && isTold && (
          <p>
            <a href={`${root}picker/#${pickerAddress(answers)}`}>{say('cheaper')}</a>
          </p>
        )}
        {(shown === undefined || isTold) && (
          <Kept
            entries={entries}
            line={shown === undefined ? undefined : answers}
            moment={moment}
            say={say}
            numbersPath={`${root}numbers/`}
            pickerPath={`${root}picker/`}
          />
        )}
      </div>
    </div>
  );
}
