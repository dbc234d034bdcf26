import type { ComponentChildren } from 'preact';
import type { LineQuestionName } from '../../core/answers/line-questions.ts';
import type { LineProblems } from '../../core/answers/interpreted-line.ts';
import { DATE_WINDOWS } from '../../core/answers/typed-answers.ts';
import { windowAround } from '../../core/answers/typed-text.ts';
import type { CivilDate } from '../../core/calendar/civil.ts';
import type { PlanChoice } from './choices.ts';
import { dateIn } from '../line/say.ts';
import { Lengths } from './Lengths.tsx';
import type { AskSay, NumbersSay } from './numbers-say.ts';

/** Changes an answer. */
export type ChangeAnswer = (name: LineQuestionName, text: string) => void;

/** What a form that runs in the browser knows and does; the same form without it is sent to the host. */
export interface RunningForm {
  readonly answers: Readonly<Record<LineQuestionName, string>>;
  readonly problems: LineProblems;
  readonly change: ChangeAnswer;
  readonly ask: () => void;
  readonly today: CivilDate | undefined;
  readonly say: NumbersSay;
}

/** The form that asks about a line. */
export interface AskProps {
  readonly say: AskSay;
  readonly choices: readonly PlanChoice[];
  /** Where the answer stands. */
  readonly action: string;
  /** The one plan that is asked about, where the page is about it. */
  readonly only?: PlanChoice | undefined;
  /** Before the names of the fields, where a page has several forms. */
  readonly prefix?: string | undefined;
  readonly running?: RunningForm | undefined;
  /** Further questions. */
  readonly children?: ComponentChildren;
}

type DateName = 'due' | 'paid' | 'used';
type AskFieldName = DateName | 'balance' | 'every' | 'buffer';

const GROUPS = ['popular', 'line', 'data'] as const;

function Plans({ say, choices, prefix = 'ask', running }: AskProps) {
  const id = `${prefix}-plan`;
  return (
    <div class="ask-field ask-plan">
      <label for={id}>{say('ask-plan')}</label>
      <select
        id={id}
        name="plan"
        value={running?.answers.plan}
        onChange={({ currentTarget: { value } }) => running?.change('plan', value)}
      >
        <option value="">{say('plan-none')}</option>
        {GROUPS.map((group) => (
          <optgroup key={group} label={say(`plans-${group}`)}>
            {choices
              .filter((each) => each.group === group)
              .map(({ id: value, name, asks }) => (
                <option key={value} value={value} data-asks={asks}>
                  {name}
                </option>
              ))}
          </optgroup>
        ))}
        <option value="own" data-asks="own">
          {say('plan-own')}
        </option>
      </select>
    </div>
  );
}

/** What is wrong with a field, and how to put it right. */
function Wrong({ name, id, running }: { name: AskFieldName; id: string; running: RunningForm | undefined }) {
  const problem = running?.problems[name];
  if (running === undefined || problem === undefined) return null;
  const { today, say } = running;
  const isDate = name === 'due' || name === 'paid' || name === 'used';
  const [least, most] = isDate && today !== undefined ? windowAround(today, DATE_WINDOWS[name]) : [];
  const days =
    least === undefined || most === undefined
      ? LIMITS[name]
      : { least: dateIn(say, least), most: dateIn(say, most) };
  return (
    <p class="ask-error" id={`${id}-error`}>
      {say(`wrong-${problem}`, days)}
    </p>
  );
}

const LIMITS: Readonly<Partial<Record<AskFieldName, { readonly least: number; readonly most: number }>>> = {
  every: { least: 1, most: 1100 },
  buffer: { least: 0, most: 90 },
};

interface AskFieldProps extends Pick<AskProps, 'prefix' | 'running'> {
  readonly name: AskFieldName;
  readonly label: ComponentChildren;
  readonly hint?: string;
  readonly unit?: ComponentChildren;
}

/** A typed answer with its label, its unit, what it is for and what is wrong with it. */
export function Field({ name, label, hint, unit, prefix = 'ask', running }: AskFieldProps) {
  const id = `${prefix}-${name}`;
  const isDate = name === 'due' || name === 'paid' || name === 'used';
  const isWrong = running?.problems[name] !== undefined;
  const described = [isWrong ? `${id}-error` : '', hint === undefined ? '' : `${id}-hint`].join(' ').trim();
  return (
    <div class={`ask-field ask-${name}`}>
      <label for={id}>{label}</label>
      <span class="ask-entry">
        <input
          id={id}
          name={name}
          type={isDate ? 'date' : 'text'}
          inputMode={isDate ? undefined : 'decimal'}
          autocomplete="off"
          value={running?.answers[name]}
          aria-invalid={isWrong || undefined}
          aria-describedby={described === '' ? undefined : described}
          onInput={({ currentTarget: { value } }) => running?.change(name, value)}
        />
        {unit}
      </span>
      <Wrong name={name} id={id} running={running} />
      {hint !== undefined && (
        <p class="ask-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

/** One answer out of two. */
export function Pick2({
  name,
  values,
  label,
  labels,
  running,
}: {
  readonly name: 'unit' | 'by' | 'usdate';
  readonly values: readonly string[];
  readonly label: string;
  readonly labels: readonly string[];
  readonly running?: RunningForm | undefined;
}) {
  return (
    <select
      name={name}
      aria-label={label}
      value={running?.answers[name]}
      onChange={({ currentTarget: { value } }) => running?.change(name, value)}
    >
      {values.map((value, at) => (
        <option key={value} value={value}>
          {labels[at]}
        </option>
      ))}
    </select>
  );
}

/** A rule of the reader's own: so many days or months by payment or by use. */
function OwnRule({ say, prefix, running }: AskProps) {
  return (
    <div class="ask-own">
      <Field
        name="every"
        label={say('ask-every')}
        prefix={prefix}
        running={running}
        unit={
          <>
            <Pick2
              name="unit"
              values={['days', 'months']}
              label={say('ask-every')}
              labels={[say('unit-days'), say('unit-months')]}
              running={running}
            />
            <Pick2
              name="by"
              values={['payment', 'use']}
              label={say('ask-by')}
              labels={[say('by-payment'), say('by-use')]}
              running={running}
            />
          </>
        }
      />
    </div>
  );
}

/** The dates of which one is enough. */
function AccountOrPayment({ say, prefix, running, only }: AskProps) {
  const field = { prefix, running };
  const asks = only?.asks.split(' ');
  const [isTerm, isWallet] = [asks?.includes('wallet') !== true, asks?.includes('wallet') !== false];
  return (
    <fieldset class="ask-dates">
      <legend>{say('ask-dates')}</legend>
      <Field {...field} name="due" label={say('ask-due')} hint={say('hint-due')} />
      {asks?.includes('paid') !== false && (
        <Field
          {...field}
          name="paid"
          label={
            <>
              {isTerm && <span class="ask-by-term">{say('ask-paid')}</span>}
              {isWallet && (
                <span class={asks === undefined ? 'ask-by-wallet' : undefined}>{say('ask-paid-wallet')}</span>
              )}
            </>
          }
          hint={say('hint-paid')}
        />
      )}
    </fieldset>
  );
}

/** Which of several lengths was paid for. */
function PaidFor({ say, choices, only, prefix = 'ask', running }: AskProps) {
  const lengths = (only === undefined ? choices : [only]).flatMap((choice) => choice.lengths);
  return (
    <Lengths
      say={say}
      lengths={[...new Set(lengths)]}
      prefix={prefix}
      said={running?.answers.length ?? ''}
      onLength={(length) => running?.change('length', length)}
    />
  );
}

/**
 * My plan, and the date that its clocks need. The stylesheet shows what the chosen plan asks for; where the page is about
 * one plan, only that is asked.
 */
export function Ask(props: AskProps) {
  const { say, action, running, only, prefix, children } = props;
  const field = { prefix, running };
  const needs = (name: string): boolean => only === undefined || only.asks.split(' ').includes(name);
  return (
    <form
      class={only === undefined ? 'ask' : 'ask ask-one'}
      method="get"
      action={action}
      noValidate={running !== undefined}
      onSubmit={(event) => {
        if (running === undefined) return;
        event.preventDefault();
        running.ask();
      }}
    >
      {only === undefined ? <Plans {...props} /> : <input type="hidden" name="plan" value={only.id} />}
      {only === undefined && <OwnRule {...props} />}
      {needs('due') && <AccountOrPayment {...props} />}
      {needs('paid') && <PaidFor {...props} />}
      {needs('used') && <Field {...field} name="used" label={say('ask-used')} hint={say('hint-used')} />}
      {needs('balance') && (
        <Field
          {...field}
          name="balance"
          label={say('ask-balance')}
          hint={say('hint-balance')}
          unit={say('unit-dollars')}
        />
      )}
      {children}
      <button type="submit">{say('answer')}</button>
    </form>
  );
}
