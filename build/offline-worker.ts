import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

/** Where the files stand whose names change with their content. */
const NAMED_BY_CONTENT = '_astro';

/** SHA-256 in base64 of every such file, by its path on the site, in the order of the paths. */
async function siteFiles(root: string): Promise<Readonly<Record<string, string>>> {
  const names = (await readdir(join(root, NAMED_BY_CONTENT))).sort();
  const digests = await Promise.all(
    names.map(async (name) => {
      const bytes = await readFile(join(root, NAMED_BY_CONTENT, name));
      return [`/${NAMED_BY_CONTENT}/${name}`, createHash('sha256').update(bytes).digest('base64')] as const;
    }),
  );
  return Object.fromEntries(digests);
}

/** Writes the worker that keeps visited pages; it stands at the root, so that it may answer for every page. */
export async function writeOfflineWorker(root: string): Promise<void> {
  await build({
    entryPoints: ['src/offline/worker.ts'],
    outfile: join(root, 'sw.js'),
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    define: { SITE_FILES: JSON.stringify(await siteFiles(root)) },
    logLevel: 'error',
  });
}
