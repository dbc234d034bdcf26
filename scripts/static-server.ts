import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

const mimeByExtension: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.xml': 'application/xml; charset=utf-8',
};

/** The file a request path stands for, or `undefined` when it would leave the folder or does not exist. */
async function fileFor(root: string, path: string): Promise<string | undefined> {
  const inside = normalize(join(root, decodeURIComponent(path)));
  if (inside !== root && !inside.startsWith(root + sep)) return undefined;
  for (const candidate of [inside, join(inside, 'index.html')]) {
    const found = await stat(candidate).catch(() => undefined);
    if (found?.isFile() === true) return candidate;
  }
  return undefined;
}

/** The headers a host would send with every page: the `/*` block of `_headers`. */
async function headersOf(root: string): Promise<readonly (readonly [string, string])[]> {
  const text = await readFile(join(root, '_headers'), 'utf8').catch(() => '');
  return text.split('\n').flatMap((line) => {
    const match = /^\s+([A-Za-z-]+):\s*(.+)$/.exec(line);
    return match?.[1] === undefined || match[2] === undefined ? [] : [[match[1], match[2]] as const];
  });
}

/**
 * Serves a built folder the way a static host does: `404.html` for what is missing, `_headers` on every answer.
 *
 * @param port 0 takes a free port.
 * @returns The address without a slash at the end, and the server to close.
 */
export async function serveFolder(root: string, port: number): Promise<{ url: string; server: Server }> {
  const headers = await headersOf(root);
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    void fileFor(root, path)
      .catch(() => undefined)
      .then((file) => {
        const nearest = path.startsWith('/zh-hant/')
          ? join(root, 'zh-hant', '404.html')
          : join(root, '404.html');
        const served = file ?? nearest;
        for (const [name, value] of headers) response.setHeader(name, value);
        response.setHeader('content-type', mimeByExtension[extname(served)] ?? 'application/octet-stream');
        response.statusCode = file === undefined ? 404 : 200;
        createReadStream(served)
          .on('error', () => response.end())
          .pipe(response);
      });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return { url: `http://127.0.0.1:${address.port}`, server };
}
