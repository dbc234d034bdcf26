import type { TypedName } from '../../core/answers/questions.ts';
import { isPut } from './Fields.tsx';
import type { PickerSay } from './picker-say.ts';

interface Props {
  readonly fields: readonly TypedName[];
  readonly say: PickerSay;
}

/** Ways from the result to fields of the form. */
export function FieldLinks({ fields, say }: Props) {
  return (
    <ul>
      {fields.map((field) =>
        isPut(field) ? (
          <li key={field}>
            <a href={`#picker-${field}`}>{say(`ask-${field}`)}</a>
          </li>
        ) : null,
      )}
    </ul>
  );
}
