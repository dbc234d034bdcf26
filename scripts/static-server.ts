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
  '.md': 'text/markdown; charset=utf-8',
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

/** A block of `_headers`: the paths it is for, and what is sent with them. */
interface HeaderBlock {
  readonly paths: RegExp;
  readonly headers: [name: string, value: string][];
}

/** The blocks of `_headers`; `*` stands for any end of a path. */
async function headerBlocks(root: string): Promise<readonly HeaderBlock[]> {
  const text = await readFile(join(root, '_headers'), 'utf8').catch(() => '');
  const blocks: HeaderBlock[] = [];
  for (const line of text.split('\n')) {
    const [, name, value] = /^\s+([A-Za-z-]+):\s*(.+)$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) blocks.at(-1)?.headers.push([name, value]);
    else if (line !== '') {
      const pattern = line.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
      blocks.push({ paths: new RegExp(`^${pattern}$`), headers: [] });
    }
  }
  return blocks;
}

/** A path below the base path, with a slash before it; undefined where it is outside. */
const below = (base: string, path: string): string | undefined =>
  path.startsWith(base) ? path.slice(base.length - 1) : undefined;

/**
 * Serves a built folder the way a static host does: `404.html` for what is missing, `_headers` on every answer.
 *
 * @param port 0 takes a free port.
 * @param base The path under which the site stands.
 * @returns The address without a slash at the end, and the server to close.
 */
export async function serveFolder(
  root: string,
  port: number,
  base = '/',
): Promise<{ url: string; server: Server }> {
  const blocks = await headerBlocks(root);
  const server = createServer((request, response) => {
    const whole = (request.url ?? '/').split('?')[0] ?? '/';
    const path = below(base, whole);
    void (path === undefined ? Promise.resolve(undefined) : fileFor(root, path))
      .catch(() => undefined)
      .then((file) => {
        const nearest = path?.startsWith('/zh-hant/') ? join('zh-hant', '404.html') : '404.html';
        const served = file ?? join(root, nearest);
        for (const { paths, headers } of blocks)
          if (paths.test(whole)) for (const [name, value] of headers) response.setHeader(name, value);
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
