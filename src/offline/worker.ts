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

const VISITED = 'visited-1';
/** Visited files that are kept at most; the oldest go first. */
const MOST_KEPT = 600;
/** The pages that apologise, with what they need; they stay however much is visited. */
const APOLOGISING = 'apologising-1';
/** Said in place of a page that was never visited, by the beginning of its address. */
const APOLOGIES = ['/zh-hant/offline/', '/offline/'] as const;
/** Files whose name changes with their content: a kept one is never out of date. */
const NAMED_BY_CONTENT = /^\/_astro\/|\.pf_(?:index|fragment|meta|filter)$/;
/** Files that the text of a page or a script names. */
const NAMED_IN_TEXT = /\/_astro\/[\w.-]+|\.\/[\w.-]+\.js(?=["'])/g;

// Answers of the picker and words of the search stand behind the `?` and are not kept.
const cacheKey = (url: string): string => new URL(url, self.location.href).pathname;

/** Keeps a page with the styles and scripts it needs. */
async function keep(cache: Cache, url: string): Promise<void> {
  const answer = await fetch(cacheKey(url));
  if (!answer.ok || answer.redirected) return;
  const text = await answer.clone().text();
  await cache.put(cacheKey(url), answer);
  const base = new URL(url, self.location.href);
  const needed = [...new Set(text.match(NAMED_IN_TEXT))].map((name) => cacheKey(new URL(name, base).href));
  for (const name of needed)
    if ((await cache.match(name)) === undefined) await keep(cache, new URL(name, base).href);
}

/** Keeps a copy of an answer and makes room for it. */
async function keepAnswer(cache: Cache, url: string, answer: Response): Promise<void> {
  if (!answer.ok || answer.redirected) return;
  await cache.put(cacheKey(url), answer);
  const kept = await cache.keys();
  await Promise.all(
    kept.slice(0, Math.max(0, kept.length - MOST_KEPT)).map((request) => cache.delete(request)),
  );
}

/** The page that says in the language of an address that there is none. */
async function apologyFor(key: string): Promise<Response | undefined> {
  const apology = APOLOGIES.find((path) => key.startsWith(path.replace('offline/', '')));
  return apology === undefined ? undefined : caches.match(apology);
}

/** The newest answer there is: from the network, else the kept one, else the page that says there is none. */
async function answerTo(event: Asking): Promise<Response> {
  const { request } = event;
  const cache = await caches.open(VISITED);
  const key = cacheKey(request.url);
  const kept = (await cache.match(key)) ?? (await caches.match(key));
  if (kept !== undefined && NAMED_BY_CONTENT.test(key)) return kept;
  try {
    const answer = await fetch(request);
    event.waitUntil(keepAnswer(cache, request.url, answer.clone()));
    return answer;
  } catch (error) {
    // This is how a request fails that reaches no host.
    if (!(error instanceof TypeError)) throw error;
    return kept ?? (request.mode === 'navigate' ? await apologyFor(key) : undefined) ?? Response.error();
  }
}

self.addEventListener('install', (event) => {
  const work = async (): Promise<void> => {
    const cache = await caches.open(APOLOGISING);
    await Promise.all(APOLOGIES.map((path) => keep(cache, path)));
    await self.skipWaiting();
  };
  event.waitUntil(work());
});

self.addEventListener('activate', (event) => {
  const work = async (): Promise<void> => {
    const old = (await caches.keys()).filter((name) => name !== VISITED && name !== APOLOGISING);
    await Promise.all(old.map((name) => caches.delete(name)));
    await self.clients.claim();
    const cache = await caches.open(VISITED);
    // The page that brought the worker was loaded before it could see anything.
    for (const { url } of await self.clients.matchAll({ type: 'window' })) await keep(cache, url);
  };
  event.waitUntil(work());
});

self.addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  if (method === 'GET' && new URL(url).origin === self.location.origin) event.respondWith(answerTo(event));
});

export {};
