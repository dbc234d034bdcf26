import type { ComponentChildren } from 'preact';
import {
  QUESTIONS,
  type Answers,
  type ChoiceName,
  type QuestionName,
  type TypedName,
} from '../../core/answers/questions.ts';
import type { Problems } from '../../core/answers/interpreted-answers.ts';
import { PAYMENT_METHODS, type PaymentMethod } from '../../core/facts/payment-methods.ts';
import type { PickerSay } from './picker-say.ts';
import type { Choose, Type } from './use-answers.ts';

/** What every field of the form gets. */
export interface FieldProps {
  readonly say: PickerSay;
  readonly answers: Answers;
  readonly problems: Problems;
  readonly choose: Choose;
  readonly type: Type;
  readonly settle: () => void;
}

/** What can be chosen for a question, as its words name it: `where-us`. */
type Option = { [N in ChoiceName]: `${N}-${Answers[N]}` }[ChoiceName];

interface ChoiceProps extends FieldProps {
  readonly name: ChoiceName;
  readonly hint?: string;
}

/** The words of the options of a question, in order. */
const optionsOf = (name: ChoiceName): readonly Option[] =>
  // The values of a question are those that its answers may have.
  QUESTIONS[name].values.map((value) => `${name}-${value}` as Option);

/** One answer out of a few: a radio group. */
export function Choice({ name, say, answers, choose, hint }: ChoiceProps) {
  const hintId = `picker-${name}-hint`;
  return (
    <fieldset class="picker-choice" aria-describedby={hint === undefined ? undefined : hintId}>
      <legend>{say(`ask-${name}`)}</legend>
      {hint !== undefined && (
        <p class="picker-hint" id={hintId}>
          {hint}
        </p>
      )}
      <div class="picker-options">
        {optionsOf(name).map((option) => {
          const value = option.slice(name.length + 1);
          return (
            <label key={value} class="picker-option">
              <input
                type="radio"
                name={name}
                value={value}
                checked={answers[name] === value}
                onChange={() => choose({ [name]: value })}
              />
              <span>{say(option)}</span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}

/** The ways to pay, of which a reader may have several. */
export function Methods({ say, answers, choose }: FieldProps) {
  const toggle = (method: PaymentMethod): void => {
    const pay = PAYMENT_METHODS.filter((each) => answers.pay.includes(each) !== (each === method));
    choose({ pay });
  };
  return (
    <fieldset class="picker-choice" aria-describedby="picker-pay-hint">
      <legend>{say('ask-pay')}</legend>
      <p class="picker-hint" id="picker-pay-hint">
        {say('hint-pay')}
      </p>
      <div class="picker-options">
        {PAYMENT_METHODS.map((method) => (
          <label key={method} class="picker-option">
            <input
              type="checkbox"
              name="pay"
              value={method}
              checked={answers.pay.includes(method)}
              onChange={() => toggle(method)}
            />
            <span>{say(`pay-${method}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** What is in the address and has no field: the line that is held, as it was handed on, and the day of a rate. */
type Unput = 'have' | 'paid' | 'length' | 'due' | 'used' | 'balance' | 'rated';

/** A typed question that has a field of its own. */
export type FieldName = Exclude<TypedName, Unput>;

/** Whether a question has a field. */
export const isPut = (name: QuestionName): name is Exclude<QuestionName, Unput> =>
  QUESTIONS[name].audience !== 'line' && name !== 'have' && name !== 'rated';

interface TypedProps extends FieldProps {
  readonly name: FieldName;
  readonly inputType?: 'text' | 'date';
  readonly mode?: 'numeric' | 'decimal' | 'text';
  readonly unit?: string;
  readonly children?: ComponentChildren;
  /** First and last day that a date may have, as the message names them. */
  readonly days?: readonly [string, string] | undefined;
  /** What changes with the text. */
  readonly also?: (text: string) => Partial<Answers>;
}

/** Values for the places `{least}` and `{most}` of a message. */
function inputLimits({
  name,
  days,
}: Pick<TypedProps, 'name' | 'days'>): Readonly<Record<string, string | number>> {
  if (days !== undefined) return { least: days[0], most: days[1] };
  const question = QUESTIONS[name];
  return 'range' in question ? { ...question.range } : {};
}

/** What is wrong with a field, once its text is meant. */
function Wrong({ name, days, say, problems }: Pick<TypedProps, 'name' | 'days' | 'say' | 'problems'>) {
  const problem = problems[name];
  return problem === undefined ? null : (
    <p class="picker-error" id={`picker-${name}-error`}>
      {say(`wrong-${problem}`, inputLimits({ name, days }))}
    </p>
  );
}

/** A typed answer with its label, unit, hint and what is wrong with it. */
export function Typed(props: TypedProps) {
  const { name, inputType = 'text', mode = 'decimal', unit, also, children } = props;
  const { say, answers, problems, type, settle } = props;
  const [field, hint] = [`picker-${name}`, `picker-${name}-hint`];
  const isWrong = problems[name] !== undefined;
  return (
    <div class="picker-field">
      <label for={field}>{say(`ask-${name}`)}</label>
      <p class="picker-hint" id={hint}>
        {say(`hint-${name}`)}
      </p>
      <span class="picker-entry">
        <input
          id={field}
          name={name}
          type={inputType}
          inputMode={inputType === 'date' ? undefined : mode}
          autocomplete="off"
          value={answers[name]}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? `picker-${name}-error ${hint}` : hint}
          onInput={({ currentTarget: { value, validity } }) =>
            type(name, value, !validity.badInput, also?.(value))
          }
          onBlur={({ currentTarget: { value, validity } }) => {
            // A browser may say nothing of a day that is half typed until the field is left.
            if (validity.badInput) type(name, value, false);
            settle();
          }}
        />
        {unit !== undefined && <span class="picker-unit">{unit}</span>}
      </span>
      <Wrong {...props} />
      {children}
    </div>
  );
}
