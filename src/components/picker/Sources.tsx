import type { SourceKeys } from '../../core/plan.ts';
import type { Entry } from './entry.ts';
import type { Say } from './say.ts';

interface Props {
  readonly keys: SourceKeys;
  readonly entry: Entry;
  readonly say: Say;
}

const hostOf = (url: string): string => url.replace(/^https:\/\/(www\.)?/, '').replace(/\/.*$/, '');

/** Links to the pages that a statement rests on. */
export function Sources({ keys, entry, say }: Props) {
  const urls = [...new Set(keys.flatMap((key) => entry.sources[key] ?? []))];
  if (urls.length === 0) return null;
  return (
    <span class="picker-sources">
      {say('sources')}
      {urls.map((url) => (
        <a key={url} href={url} rel="noopener noreferrer">
          {hostOf(url)}
        </a>
      ))}
    </span>
  );
}
