/*
 * Shows what the first stage of the search weighs on a site of many pages: makes as many out of the built ones by mixing
 * their titles, headings and aliases and giving their providers other names, and prints what a first answer loads.
 */
import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { writtenName } from '../build/search-names.ts';
import { splitHeads } from '../build/search-shards.ts';
import type { SearchConfig } from '../src/search/config.ts';
import { BETWEEN, type HeadsFile, type PageHead, type SectionHead } from '../src/search/heads.ts';
import { lexiconOf } from '../src/search/lexicon.ts';
import { queryOf } from '../src/search/query.ts';
import { lettersOf, shardsFor } from '../src/search/shards.ts';
import { syllablesIn, type SoundsFile } from '../src/search/sounds.ts';
import { spellingOf } from '../src/search/spelling.ts';

const KB = 1024;
const read = async (name: string): Promise<string> =>
  readFileSync(join('dist', await writtenName('dist', name)), 'utf8');
const size = (text: string): number => brotliCompressSync(text).length / KB;

/** A row of numbers below a bound that is the same every time. */
function diceOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * below);
  };
}

const dice = diceOf(1121);
const pick = (all: readonly string[]): string => all[dice(all.length)] ?? '';
/** Two texts cut in their middles and joined: no other text is the same, and the pairs of characters are our own. */
function mixed(all: readonly string[]): string {
  const [first, second] = [pick(all), pick(all)];
  return first.slice(0, Math.ceil(first.length / 2)) + second.slice(Math.floor(second.length / 2));
}

/** A name that nobody has. */
const madeName = (): string =>
  Array.from({ length: 3 }, () => pick(['ba', 'do', 'fi', 'lu', 'mo', 'ne', 'ra', 'su', 'ti', 'vo'])).join(
    '',
  );

/** The heads of a site of so many pages. */
function grown(file: HeadsFile, pages: number): HeadsFile {
  const titles = file.pages.map(([, , title]) => title);
  const aliases = file.pages.flatMap((page) => page[3].split(BETWEEN)).filter((alias) => alias !== '');
  const own = file.pages
    .flatMap((page) => page[4])
    .flatMap((each) => (typeof each === 'number' ? [] : each[1]));
  const section = (each: SectionHead): SectionHead => {
    if (typeof each === 'number') return each;
    return each[2] === undefined ? [each[0], mixed(own)] : [each[0], mixed(own), mixed(aliases)];
  };
  const page = (index: number): PageHead => {
    const real = file.pages[index % file.pages.length];
    if (real === undefined) throw new Error('The built site has no pages.');
    if (index < file.pages.length) return real;
    const [url, kind, title, names, sections, subject] = real;
    const made = madeName();
    const heading = subject === undefined ? mixed(titles) : `${made} ${title.split(' ').slice(1).join(' ')}`;
    const others = subject === undefined ? names.split(BETWEEN).map(() => mixed(aliases)) : [made];
    return [
      `${url.replace(/\/$/, '')}-${String(index)}/`,
      kind,
      heading,
      others.join(BETWEEN),
      sections.map(section),
    ];
  };
  return { ...file, pages: Array.from({ length: pages }, (_, index) => page(index)) };
}

const config = JSON.parse(await read('zh-hans.json')) as SearchConfig;
const heads = JSON.parse(await read('zh-hans-heads.json')) as HeadsFile;
const sounds = syllablesIn(JSON.parse(await read('sounds.json')) as SoundsFile);
const { queries } = JSON.parse(readFileSync('tests/search/tuned-queries.json', 'utf8')) as {
  queries: { q: string }[];
};
const spelling = spellingOf(config.fold, config.regional, config.shows);
const lexicon = lexiconOf(config);
const fixed = size(await read('box.js')) + size(await read('zh-hans.json'));

for (const count of [heads.pages.length, 2000, 5000]) {
  const { always, shards } = splitHeads(grown(heads, count), sounds);
  const weights = new Map([...shards].map(([letter, shard]) => [letter, size(JSON.stringify(shard))]));
  const letters = lettersOf(always);
  const base = fixed + size(JSON.stringify(always));
  const answers = queries
    .map(({ q }) => shardsFor(queryOf(spelling.typed(q), lexicon).units, letters))
    .map((wanted) => wanted.reduce((sum, letter) => sum + (weights.get(letter) ?? 0), base))
    .sort((a, b) => a - b);
  const at = (share: number): string => (answers[Math.floor((answers.length - 1) * share)] ?? 0).toFixed(0);
  const all = [...weights.values()].reduce((a, b) => a + b, size(JSON.stringify(always)));
  console.log(
    `${String(count)} pages: heads ${all.toFixed(0)} KB in ${String(shards.size + 1)} files; ` +
      `first answer ${at(0.5)} KB in the middle, ${at(0.95)} KB for 95 of 100, ${at(1)} KB at most`,
  );
  const out = process.argv[2];
  if (out === undefined) continue;
  await mkdir(join(out, String(count)), { recursive: true });
  await writeFile(join(out, String(count), 'zh-hans-heads.json'), JSON.stringify(always));
  for (const [letter, shard] of shards)
    await writeFile(join(out, String(count), `zh-hans-heads-${letter}.json`), JSON.stringify(shard));
}
