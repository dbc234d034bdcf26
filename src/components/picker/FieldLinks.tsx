import type { TypedField } from '../../core/answers/answers.ts';
import type { Manner } from '../../core/answers/held-line.ts';
import { inManner, type Say } from './say.ts';

interface Props {
  readonly fields: readonly TypedField[];
  /** How the line that is held is kept: the questions are said by it. */
  readonly manner: Manner | undefined;
  readonly say: Say;
}

/** Ways from the result to fields of the form. */
export function FieldLinks({ fields, manner, say: plain }: Props) {
  const say = inManner(plain, manner);
  return (
    <ul>
      {fields.map((field) => (
        <li key={field}>
          <a href={`#picker-${field}`}>{say(`ask-${field}`)}</a>
        </li>
      ))}
    </ul>
  );
}
