import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { ContentText } from './content-report.ts';

const ROOT = join('src', 'content');

/** Every file under `src/content`, wherever it stands and whatever its ending. */
export const contentOnDisk = (): readonly ContentText[] =>
  readdirSync(ROOT, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((path) => ({ path: path.split(sep).join('/'), text: readFileSync(path, 'utf8') }));
