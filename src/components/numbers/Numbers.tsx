import { useMemo, useRef } from 'preact/hooks';
import { pickerAddress } from '../../core/answers/hand-over.ts';
import { isUsZone, readerToday } from '../../core/calendar/zone.ts';
import { unpackEntries } from '../../core/facts/packed-plans.ts';
import type { NumbersWords } from '../../i18n/words/numbers-words.ts';
import { sayIn } from '../line/say.ts';
import { Answer } from './Answer.tsx';
import { Ask, Field, Pick2 } from './Ask.tsx';
import { choicesOf } from './choices.ts';
import { Kept } from './kept/Kept.tsx';
import { useLine } from './use-line.ts';

/** What the page hands to my numbers. */
export interface NumbersProps {
  /** Plans in the order in which a list shows them, as `packEntries` writes them. */
  readonly packed: string;
  /** Where the pages of the plans are. */
  readonly plansPath: string;
  /** Where plans are chosen. */
  readonly pickerPath: string;
  readonly numbersPath: string;
  readonly words: NumbersWords;
}

/**
 * My numbers: one question about a line, and its answer. The server renders the question without a date; today comes from
 * the browser's clock once it has started.
 */
export function Numbers({ packed, plansPath, pickerPath, numbersPath, words }: NumbersProps) {
  const entries = useMemo(() => unpackEntries(packed, plansPath), [packed, plansPath]);
  const plans = useMemo(() => entries.map(({ plan }) => plan), [entries]);
  const choices = useMemo(() => choicesOf(entries), [entries]);
  const say = useMemo(() => sayIn(words), [words]);
  const place = useRef<HTMLDivElement>(null);
  const mine = useLine(plans, () => place.current?.querySelector('form') ?? null);
  const { answers, interpreted, ignored, moment, change, ask } = mine;
  const isStarted = moment !== undefined;
  const running = isStarted
    ? {
        answers,
        problems: interpreted?.problems ?? {},
        change,
        ask,
        today: readerToday(moment.instant, moment.zone),
        say,
      }
    : undefined;
  return (
    <div class="numbers" ref={place}>
      {ignored.length > 0 && (
        <p class="picker-notice" role="status">
          {say('ignored', { names: ignored.join(say('comma')) })}
        </p>
      )}
      <Ask say={say} choices={choices} action={numbersPath} running={running}>
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
      </Ask>
      {interpreted !== undefined && interpreted.isSaid && interpreted.blocked.length === 0 && (
        <>
          <Answer entries={entries} interpreted={interpreted} say={say} />
          <p>
            <a href={`${pickerPath}#${pickerAddress(answers)}`}>{say('cheaper')}</a>
          </p>
        </>
      )}
      <Kept
        entries={entries}
        line={interpreted?.isSaid === true ? answers : undefined}
        moment={moment}
        say={say}
        numbersPath={numbersPath}
        pickerPath={pickerPath}
      />
    </div>
  );
}
