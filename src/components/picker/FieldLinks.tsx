import type { TypedName } from '../../core/answers/questions.ts';
import type { Say } from './say.ts';

interface Props {
  readonly fields: readonly TypedName[];
  readonly say: Say;
}

/** Ways from the result to fields of the form. The day on which a rate was typed has no field of its own. */
export function FieldLinks({ fields, say }: Props) {
  return (
    <ul>
      {fields.map((field) =>
        field === 'rated' ? null : (
          <li key={field}>
            <a href={`#picker-${field}`}>{say(`ask-${field}`)}</a>
          </li>
        ),
      )}
    </ul>
  );
}
