import type { ComponentChildren } from 'preact';
import type { Answers, TypedField } from '../../core/answers/answers.ts';
import type { PaymentMethod } from '../../core/facts/payment-methods.ts';
import type { Problems } from '../../core/answers/problems.ts';
import type { Say } from './say.ts';
import type { Change } from './use-answers.ts';

/** What every field of the form gets. */
export interface FieldProps {
  readonly say: Say;
  readonly answers: Answers;
  readonly problems: Problems;
  /** Values for the places in the messages, such as the allowed dates. */
  readonly limits: Readonly<Record<string, string | number>>;
  readonly change: Change;
  readonly settle: () => void;
}

type ChoiceName = 'for' | 'voip' | 'where' | 'phone' | 'autopay' | 'dates' | 'usdate' | 'move';

interface ChoiceProps<N extends ChoiceName> extends FieldProps {
  readonly name: N;
  readonly values: readonly Answers[N][];
}

/** One answer out of a few: a radio group. */
export function Choice<N extends ChoiceName>({ name, values, say, answers, change }: ChoiceProps<N>) {
  const hint = say(`hint-${name}`);
  const hasHint = hint !== `hint-${name}`;
  return (
    <fieldset class="picker-choice" aria-describedby={hasHint ? `picker-${name}-hint` : undefined}>
      <legend>{say(`ask-${name}`)}</legend>
      {hasHint && (
        <p class="picker-hint" id={`picker-${name}-hint`}>
          {hint}
        </p>
      )}
      <div class="picker-options">
        {values.map((value) => (
          <label key={value} class="picker-option">
            <input
              type="radio"
              name={name}
              value={value}
              checked={answers[name] === value}
              onChange={() => change({ [name]: value }, 'chosen')}
            />
            <span>{say(`${name}-${value}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** The ways to pay: any number of them. */
export function Methods({
  methods,
  say,
  answers,
  change,
}: FieldProps & { methods: readonly PaymentMethod[] }) {
  const toggle = (method: PaymentMethod): void => {
    const pay = methods.filter((each) => answers.pay.includes(each) !== (each === method));
    change({ pay }, 'chosen');
  };
  return (
    <fieldset class="picker-choice" aria-describedby="picker-pay-hint">
      <legend>{say('ask-pay')}</legend>
      <p class="picker-hint" id="picker-pay-hint">
        {say('hint-pay')}
      </p>
      <div class="picker-options">
        {methods.map((method) => (
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

interface TypedProps extends FieldProps {
  readonly name: Exclude<TypedField, 'rated'>;
  readonly type?: 'text' | 'date';
  readonly mode?: 'numeric' | 'decimal' | 'text';
  readonly unit?: string;
  readonly children?: ComponentChildren;
  /** What changes with the text. */
  readonly also?: (text: string) => Partial<Answers>;
}

/** Stands for a date that the browser's own field calls impossible; its text is not handed out. */
const HALF_TYPED = '?';

/** A typed answer with its label, unit, hint and, once it is meant, what is wrong with it. */
export function Typed(props: TypedProps) {
  const { name, type = 'text', mode = 'decimal', unit, also, children } = props;
  const { say, answers, problems, limits, change, settle } = props;
  const problem = problems[name];
  const [field, hint, error] = [`picker-${name}`, `picker-${name}-hint`, `picker-${name}-error`];
  const text = answers[name];
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
          type={type}
          inputMode={type === 'date' ? undefined : mode}
          autocomplete="off"
          value={text === HALF_TYPED ? undefined : text}
          aria-invalid={problem !== undefined}
          aria-describedby={problem === undefined ? hint : `${error} ${hint}`}
          onInput={({ currentTarget: { value, validity } }) => {
            const typed = validity.badInput ? HALF_TYPED : value;
            change({ [name]: typed, ...also?.(typed) }, 'typed');
          }}
          onBlur={settle}
        />
        {unit !== undefined && <span class="picker-unit">{unit}</span>}
      </span>
      {problem !== undefined && (
        <p class="picker-error" id={error}>
          {say(`wrong-${problem}`, { ...limits, ...rangeOf(name, limits) })}
        </p>
      )}
      {children}
    </div>
  );
}

/** The places `{least}` and `{most}` of one field. */
const rangeOf = (name: string, limits: FieldProps['limits']): FieldProps['limits'] => ({
  least: limits[`${name}Least`] ?? '',
  most: limits[`${name}Most`] ?? '',
});
