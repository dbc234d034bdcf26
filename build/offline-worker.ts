import { join } from 'node:path';
import { build } from 'esbuild';

/** Writes the worker that keeps visited pages; it stands at the root, so that it may answer for every page. */
export async function writeOfflineWorker(root: string): Promise<void> {
  await build({
    entryPoints: ['src/offline/worker.ts'],
    outfile: join(root, 'sw.js'),
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    logLevel: 'error',
  });
}
