import { Fragment } from 'preact';
import type { SourceKeys } from '../../core/facts/plan.ts';
import type { SayOf } from './say.ts';

interface Props {
  readonly keys: SourceKeys;
  /** Page of the plan, which lists them. */
  readonly url: string;
  readonly say: SayOf<'sources' | 'comma'>;
}

/** Links to the sources of a statement, in the list on the plan's page. */
export function Sources({ keys, url, say }: Props) {
  if (keys.length === 0) return null;
  return (
    <span class="picker-sources">
      {say('sources')}
      {[...new Set(keys)].map((key, index) => (
        <Fragment key={key}>
          {index > 0 && say('comma')}
          <a href={`${url}#source-${key}`}>{key}</a>
        </Fragment>
      ))}
    </span>
  );
}
