import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const EXPORTED = /^export (?:async )?(?:function|const|interface|type|class) (\w+)/gm;

/** Names that the files of a folder export, each with its files. Pages export what Astro asks for, all the same. */
function exportedNames(folder: string): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.tsx?$/.test(file) || file.startsWith('pages')) continue;
    for (const [, name = ''] of readFileSync(join(folder, file), 'utf8').matchAll(EXPORTED))
      names.set(name, [...(names.get(name) ?? []), file]);
  }
  return names;
}

test('a name that is exported means one thing in the whole tree', () => {
  const names = exportedNames('src');
  expect(names.size).toBeGreaterThan(500);
  expect([...names].filter(([, files]) => files.length > 1)).toEqual([]);
});
