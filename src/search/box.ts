import { lookUps } from './query.ts';
import { joinHan } from './split.ts';

interface Found {
  readonly url: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly excerpt: string;
}
interface Engine {
  init(): Promise<void>;
  options(options: Readonly<Record<string, unknown>>): Promise<void>;
  search(text: string): Promise<{ results: readonly { id: string; data(): Promise<Found> }[] }>;
}

const MOST = 8;
let engine: Promise<Engine> | undefined;

function load(): Promise<Engine> {
  const path = '/pagefind/pagefind.js';
  engine ??= import(/* @vite-ignore */ path).then(async (loaded: Engine) => {
    await loaded.options({ noWorker: true, excerptLength: 40 });
    await loaded.init();
    return loaded;
  });
  return engine;
}

/**
 * Pages for what was typed, best first: those that hold every run of characters as typed, then the looser ones.
 *
 * @throws when the index cannot be loaded.
 */
export async function find(typed: string): Promise<Found[]> {
  const index = await load();
  const found = new Map<string, () => Promise<Found>>();
  for (const text of lookUps(typed)) {
    if (found.size >= MOST) break;
    for (const { id, data } of (await index.search(text)).results) if (!found.has(id)) found.set(id, data);
  }
  return Promise.all([...found.values()].slice(0, MOST).map((data) => data()));
}

/** Starts loading the index when a search field gets the focus, so that the answer is there in time. */
export function start(_field: Element): void {
  load().catch(() => {
    engine = undefined;
  });
}

/** Text and marks of an excerpt as nodes; markup in it is never run. */
function excerptNodes(excerpt: string): Node[] {
  return joinHan(excerpt)
    .split(/(<mark>.*?<\/mark>)/s)
    .map((part) => {
      const marked = /^<mark>(.*)<\/mark>$/s.exec(part)?.[1];
      const text = new DOMParser().parseFromString(marked ?? part, 'text/html').documentElement.textContent;
      if (marked === undefined) return document.createTextNode(text);
      const mark = document.createElement('mark');
      mark.textContent = text;
      return mark;
    });
}

/** Fills the results page from its address. Words come from the page. */
export async function showResults(place: HTMLElement): Promise<void> {
  const typed = new URLSearchParams(location.search).get('q') ?? '';
  for (const field of document.querySelectorAll<HTMLInputElement>('[data-search]')) field.value = typed;
  const status = place.querySelector('[data-status]');
  const list = place.querySelector('ol');
  const say = (key: string, count = 0): void => {
    if (status !== null)
      status.textContent = (place.getAttribute(`data-${key}`) ?? '')
        .replace('{q}', typed.slice(0, 80))
        .replace('{n}', String(count));
  };
  if (typed.trim() === '') return say('empty');
  document.title = `${typed.slice(0, 80)}｜${document.title}`;
  say('busy');
  try {
    const pages = await find(typed);
    say(pages.length === 0 ? 'none' : 'count', pages.length);
    list?.replaceChildren(
      ...pages.map(({ url, meta, excerpt }) => {
        const item = document.createElement('li');
        const link = document.createElement('a');
        link.href = url;
        link.textContent = joinHan(meta['title'] ?? url);
        const text = document.createElement('p');
        text.append(...excerptNodes(excerpt));
        item.append(link, text);
        return item;
      }),
    );
  } catch {
    say('broken');
  }
}

const place = document.querySelector<HTMLElement>('[data-search-results]');
if (place !== null) void showResults(place);
