import { cacheKey, keepPage, makeRoom, pageWithNote } from './kept-pages.ts';
import { fetchFile, isNamedByContent, isRightKind } from './site-files.ts';

/** What the browser gives a service worker, as far as this one uses it. */
interface WorkerEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Asking extends WorkerEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Scope {
  readonly location: Location;
  readonly clients: {
    claim(): Promise<void>;
    matchAll(which: { type: 'window' }): Promise<readonly { readonly url: string }[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: WorkerEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: Asking) => void): void;
}
declare const self: Scope;

const VISITED = 'visited-2';
/** The pages that apologise, with what they need; they stay however much is visited. */
const APOLOGISING = 'apologising-2';
/** Everything that a worker of this site has kept. */
const OWN = /^(?:visited|apologising)-\d+$/;
/** Said in place of a page that was never visited, by the beginning of its address. */
const APOLOGIES = ['/zh-hant/offline/', '/offline/'] as const;
/** Milliseconds that the network has before a kept copy is shown. */
const PATIENCE = 4000;
const TOO_MANY_REQUESTS = 429;

/** Whether a host is up but cannot answer now. */
const isBusy = ({ status }: Response): boolean => status >= 500 || status === TOO_MANY_REQUESTS;

/** An answer of the network; undefined where no host is reached or it cannot answer now. */
const networkAnswer = (asked: Promise<Response>): Promise<Response | undefined> =>
  asked.then(
    (answer) => (isBusy(answer) ? undefined : answer),
    (error: unknown) => {
      console.warn(error);
      return undefined;
    },
  );

/** The network's answer, if it comes before the patience for it ends. */
const promptAnswer = (asked: Promise<Response>): Promise<Response | undefined> =>
  Promise.race([
    networkAnswer(asked),
    new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), PATIENCE)),
  ]);

/** The page that says in the language of an address that there is none. */
async function apologyFor(path: string): Promise<Response> {
  const apology = APOLOGIES.find((each) => path.startsWith(each.replace('offline/', '')));
  return (apology === undefined ? undefined : await caches.match(apology)) ?? Response.error();
}

/** A page: the newest, else the kept copy with its day, else what the host says, else an apology. */
async function pageFor(event: Asking, cache: Cache, path: string): Promise<Response> {
  const kept = (await cache.match(path)) ?? (await caches.match(path));
  const asked = fetch(event.request);
  // A copy is kept even when it came too late to be shown.
  event.waitUntil(
    asked
      .then((answer) => keepPage(cache, path, answer.clone()))
      .then(() => makeRoom(cache))
      .catch((error: unknown) => console.warn(error)),
  );
  if (kept !== undefined) return (await promptAnswer(asked)) ?? pageWithNote(kept);
  return asked.catch(() => apologyFor(path));
}

/** Keeps a copy of a right answer, and makes room for it later. */
async function keptToo(event: Asking, cache: Cache, path: string, answer: Response): Promise<Response> {
  await cache.put(path, answer.clone());
  event.waitUntil(makeRoom(cache));
  return answer;
}

/** A file whose name tells its content: the kept one, else a right one from the network. */
async function fileFor(event: Asking, cache: Cache, path: string): Promise<Response> {
  const kept = (await cache.match(path)) ?? (await caches.match(path));
  return kept ?? keptToo(event, cache, path, await fetchFile(path));
}

/** Anything else: the newest, else the kept one. */
async function dataFor(event: Asking, cache: Cache, path: string): Promise<Response> {
  const kept = await cache.match(path);
  const asked = fetch(event.request);
  const answer = kept === undefined ? await asked : await promptAnswer(asked);
  if (answer === undefined || !isRightKind(path, answer)) return kept ?? answer ?? Response.error();
  return keptToo(event, cache, path, answer);
}

/** What is asked for; where the browser keeps nothing, straight from the network. */
async function answerTo(event: Asking): Promise<Response> {
  const { request } = event;
  const cache = await caches.open(VISITED).catch(() => undefined);
  if (cache === undefined) return fetch(request);
  const path = cacheKey(request.url);
  if (request.mode === 'navigate') return pageFor(event, cache, path);
  return isNamedByContent(path) ? fileFor(event, cache, path) : dataFor(event, cache, path);
}

async function keepFromNetwork(cache: Cache, url: string): Promise<void> {
  const path = cacheKey(url);
  await keepPage(cache, path, await fetch(path));
}

self.addEventListener('install', (event) => {
  const work = async (): Promise<void> => {
    const cache = await caches.open(APOLOGISING);
    await Promise.all(APOLOGIES.map((path) => keepFromNetwork(cache, path)));
    await self.skipWaiting();
  };
  event.waitUntil(work());
});

self.addEventListener('activate', (event) => {
  const work = async (): Promise<void> => {
    // Another site on this host keeps its own.
    const old = (await caches.keys()).filter(
      (name) => OWN.test(name) && name !== VISITED && name !== APOLOGISING,
    );
    await Promise.all(old.map((name) => caches.delete(name)));
    await self.clients.claim();
    const cache = await caches.open(VISITED);
    // The page that brought the worker was loaded before it could see anything.
    for (const { url } of await self.clients.matchAll({ type: 'window' })) await keepFromNetwork(cache, url);
  };
  event.waitUntil(work());
});

self.addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  if (method === 'GET' && new URL(url).origin === self.location.origin) event.respondWith(answerTo(event));
});
