import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serveFolder } from '../../scripts/static-server.ts';

/**
 * How a host answers wrongly. `hang`: never. `busy`: 503. `portal`: a page with 200, whatever was asked for. `cut`: half
 * of the bytes as if they were all.
 */
export type Fault = 'hang' | 'busy' | 'portal' | 'cut';

/** A host whose answers can be spoilt while it runs. */
export interface FaultyServer {
  readonly url: string;
  /** Spoils the answers to paths that fit. */
  spoil(paths: RegExp, fault: Fault): void;
  /** Answers rightly again. */
  mend(): void;
  /** Answers nothing any more. */
  stop(): Promise<void>;
  /** Puts a text in place of what a path has. */
  replace(path: string, change: (text: string) => string): void;
}

const closed = async (server: Server): Promise<void> => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
};

function answerWrongly(fault: Exclude<Fault, 'cut'>, response: ServerResponse): void {
  switch (fault) {
    case 'hang':
      return;
    case 'busy':
      response.writeHead(503, { 'content-type': 'text/html' }).end('<h1>busy</h1>');
      return;
    case 'portal':
      response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>portal</h1></html>');
  }
}

/** Serves a built folder through a host that can be made to fail. */
export async function serveFaulty(folder: string): Promise<FaultyServer> {
  const behind = await serveFolder(folder, 0);
  const faults: { readonly paths: RegExp; readonly fault: Fault }[] = [];
  const changes = new Map<string, (text: string) => string>();

  async function answer(path: string, response: ServerResponse): Promise<void> {
    const fault = faults.find(({ paths }) => paths.test(path))?.fault;
    if (fault !== undefined && fault !== 'cut') {
      answerWrongly(fault, response);
      return;
    }
    const from = await fetch(behind.url + path);
    const whole = Buffer.from(await from.arrayBuffer());
    const change = changes.get(path);
    const bytes = change === undefined ? whole : Buffer.from(change(whole.toString('utf8')));
    const type = from.headers.get('content-type') ?? 'application/octet-stream';
    response
      .writeHead(from.status, { 'content-type': type })
      .end(fault === 'cut' ? bytes.subarray(0, bytes.length / 2) : bytes);
  }

  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    answer(path, response).catch(() => response.destroy());
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', () => listening()));
  // A server that listens on a port has an address of this form.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}`,
    spoil: (paths, fault) => faults.push({ paths, fault }),
    mend: () => {
      faults.length = 0;
      changes.clear();
    },
    replace: (path, change) => changes.set(path, change),
    stop: async () => {
      if (server.listening) await closed(server);
      if (behind.server.listening) await closed(behind.server);
    },
  };
}
