interface Props {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly type?: 'date' | 'text';
  /** Figures are typed: a phone shows the keys for them. */
  readonly isFigure?: boolean;
  readonly longest?: number;
  readonly isWrong?: boolean;
  /** What is wrong, where it is said at the field. */
  readonly problem?: string | undefined;
  readonly onText: (text: string) => void;
}

/** A typed day, amount or code with its label. */
export function KeptField(props: Props) {
  const { id, label, value, type = 'text', isFigure = false, longest, isWrong, problem, onText } = props;
  return (
    <div class="kept-field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type={type}
        inputMode={isFigure ? 'decimal' : undefined}
        autocomplete="off"
        maxLength={longest}
        value={value}
        aria-invalid={isWrong ?? problem !== undefined}
        aria-describedby={problem === undefined ? undefined : `${id}-error`}
        onInput={({ currentTarget }) => onText(currentTarget.value)}
      />
      {problem !== undefined && (
        <small class="ask-error" id={`${id}-error`}>
          {problem}
        </small>
      )}
    </div>
  );
}
