import type { SourceKeys } from '../../core/plan.ts';
import type { Entry } from './entry.ts';
import type { Say } from './say.ts';

interface Props {
  readonly keys: SourceKeys;
  readonly entry: Entry;
  readonly say: Say;
}

/** Links to the sources of a statement, where the plan's page shows their papers. */
export function Sources({ keys, entry, say }: Props) {
  if (keys.length === 0) return null;
  return (
    <span class="picker-sources">
      {say('sources')}
      {[...new Set(keys)].map((key) => (
        <a key={key} href={`${entry.url}#source-${key}`}>
          {key}
        </a>
      ))}
    </span>
  );
}
