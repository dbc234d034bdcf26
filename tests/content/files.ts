import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** A content file as it stands on disk. */
export interface ContentFile {
  readonly id: string;
  readonly data: unknown;
}

/** Every YAML file of a folder of `src/content`. */
export function contentFiles(folder: string): readonly ContentFile[] {
  const base = join('src', 'content', folder);
  return readdirSync(base)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => {
      const data: unknown = parse(readFileSync(join(base, name), 'utf8'));
      return { id: name.replace('.yaml', ''), data };
    });
}
