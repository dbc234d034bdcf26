import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { basename, extname, join } from 'node:path';
import { writtenName } from './search-names.ts';

/** Where the search and the index of its full text stand. */
const SEARCH = /^\/(?:find|pagefind)\/[\w./-]+$/;
/** What the browser has to know of a file by its ending. */
const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.json': 'application/json' };

/** What of the server of `astro dev` is used. */
interface DevServer {
  readonly middlewares: {
    use(handle: (request: IncomingMessage, response: ServerResponse, next: () => void) => void): void;
  };
}

/** A file of the search by its full name, or by the short one that a page has before it is built. */
async function fileOf(root: string, path: string): Promise<Buffer> {
  const full = existsSync(join(root, path)) ? path : await writtenName(root, basename(path));
  return readFile(join(root, full));
}

/** Lets the pages of `astro dev` search what the last build has written, because the search is made of built pages. */
export const searchOfLastBuild = {
  name: 'search-of-last-build',
  apply: 'serve',
  configureServer({ middlewares }: DevServer) {
    middlewares.use((request, response, next) => {
      const path = (request.url ?? '').split('?')[0] ?? '';
      if (!SEARCH.test(path)) {
        next();
        return;
      }
      fileOf('dist', path).then(
        (file) => {
          const type = TYPES[extname(path)] ?? 'application/octet-stream';
          response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(file);
        },
        (error: unknown) => response.writeHead(404).end(String(error)),
      );
    });
  },
} as const;
