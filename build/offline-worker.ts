import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

/** Folders whose files have names that change with their content. */
const NAMED_BY_CONTENT = ['_astro', 'find'];

/** SHA-256 in base64 of every such file, by its path on the site, in the order of the paths. */
async function siteFiles(root: string): Promise<Readonly<Record<string, string>>> {
  const folders = NAMED_BY_CONTENT.map(async (folder) =>
    (await readdir(join(root, folder))).sort().map((name) => `${folder}/${name}`),
  );
  const digests = (await Promise.all(folders)).flat().map(async (file) => {
    const bytes = await readFile(join(root, file));
    return [`/${file}`, createHash('sha256').update(bytes).digest('base64')] as const;
  });
  return Object.fromEntries(await Promise.all(digests));
}

/**
 * Writes the worker that keeps visited pages; it stands at the root of the site, so that it may answer for every page.
 *
 * @param move Puts the addresses in its code where the site stands.
 */
export async function writeOfflineWorker(
  root: string,
  name: string,
  move: (code: string) => string,
): Promise<void> {
  const { outputFiles } = await build({
    entryPoints: ['src/offline/worker.ts'],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    define: { SITE_FILES: JSON.stringify(await siteFiles(root)) },
    write: false,
    logLevel: 'error',
  });
  await writeFile(join(root, name), move(outputFiles[0]?.text ?? ''));
}
