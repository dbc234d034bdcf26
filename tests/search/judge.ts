import { searchFile } from './reader.ts';
import { readFileSync } from 'node:fs';
import type { SearchConfig } from '../../src/search/config.ts';
import { firstStageOf, type FirstStage } from '../../src/search/first-stage.ts';
import type { Groups } from '../../src/search/found.ts';
import type { HeadsFile } from '../../src/search/heads.ts';
import type { SoundsFile } from '../../src/search/sounds.ts';

/** A question that a reader typed, with the right answers. */
export interface Asked {
  readonly q: string;
  /** How it is put: a fragment, a brand, in other words. */
  readonly kind: string;
  /** The list that it comes from. */
  readonly list: string;
  /** Right answers: pages, or sections of pages. */
  readonly right: readonly string[];
}

/** Shares of a list, from 0 to 1. */
export interface Shares {
  readonly count: number;
  /** The right page stands first, or among the first three. */
  readonly first: number;
  readonly three: number;
  /** Of the questions that only a section answers: that is where the first answer leads. */
  readonly section: number;
  readonly sections: number;
  /** Nothing was found. */
  readonly nothing: number;
}

const textOf = async (name: string): Promise<string> =>
  readFileSync(`dist${await searchFile(`${name}.json`)}`, 'utf8');

/** The first stage of the built site, with the sounds loaded. */
export async function builtFirstStage(language: 'zh-hans' | 'zh-hant'): Promise<FirstStage> {
  const config = JSON.parse(await textOf(language)) as SearchConfig;
  const heads = JSON.parse(await textOf(`${language}-heads`)) as HeadsFile;
  const sounds = JSON.parse(await textOf('sounds')) as SoundsFile;
  const stage = firstStageOf(config, heads, {
    sounds: () => Promise.resolve(sounds),
    heads: () => Promise.reject(new Error('The heads of this site are not split.')),
  });
  // What is nowhere loads the sounds.
  await stage.prepare('qqqqq');
  return stage;
}

/** The aliases of every simplified page and of its sections, by its address. */
export async function builtAliases(): Promise<ReadonlyMap<string, string>> {
  const { pages } = JSON.parse(await textOf('zh-hans-heads')) as HeadsFile;
  return new Map(
    pages.map(([url, , , aliases, sections]) => [
      url,
      [aliases, ...sections.map((each) => (typeof each === 'number' ? '' : (each[2] ?? '')))].join('\n'),
    ]),
  );
}

/** The page of an address; a question counts as one of its own, although many share one. */
const pageOf = (url: string): string => (url.startsWith('/faq/#') ? url : url.replace(/#.*/, ''));
const plain = (url: string): string => url.replace(/^\/zh-hant/, '');

interface Row extends Asked {
  /** Place of the right page from 1 on; 0 where it is not found. */
  readonly rank: number;
  /** Undefined: no section is asked for. */
  readonly isSectionRight: boolean | undefined;
  readonly isEmpty: boolean;
}

/** Judges one answer. */
function rowOf(asked: Asked, groups: Groups): Row {
  const urls = groups.map((places) => plain(places[0]?.url ?? ''));
  const pages = new Set(asked.right.map(pageOf));
  // Where a whole page is right as well, no section is asked for.
  const isSectionAsked =
    asked.right.every((url) => url.includes('#')) && asked.right.some((url) => !url.startsWith('/faq/#'));
  const right = new Set(asked.right);
  return {
    ...asked,
    rank: urls.findIndex((url) => pages.has(pageOf(url))) + 1,
    isSectionRight: isSectionAsked ? right.has(urls[0] ?? '') : undefined,
    isEmpty: urls.length === 0,
  };
}

const share = (rows: readonly Row[], is: (row: Row) => boolean): number =>
  rows.length === 0 ? 1 : rows.filter(is).length / rows.length;

function sharesOf(rows: readonly Row[]): Shares {
  const withSection = rows.filter(({ isSectionRight }) => isSectionRight !== undefined);
  return {
    count: rows.length,
    first: share(rows, ({ rank }) => rank === 1),
    three: share(rows, ({ rank }) => rank > 0 && rank <= 3),
    section: share(withSection, ({ isSectionRight }) => isSectionRight === true),
    sections: withSection.length,
    nothing: share(rows, ({ isEmpty }) => isEmpty),
  };
}

const percent = (value: number): string => `${(100 * value).toFixed(1)} %`.padStart(8);
const line = (name: string, { count, first, three, section, sections, nothing }: Shares): string =>
  `${name.padEnd(15)}${String(count).padStart(4)}: first${percent(first)}, three${percent(three)}, ` +
  `section${percent(section)} of ${sections}, nothing${percent(nothing)}`;

/**
 * Asks every question of a list and prints the shares, as a whole, by list and by kind.
 *
 * @param type How a reader types it: in another script, say.
 * @param isSilent Prints no question: of a list that whoever tunes the search must not read.
 */
export function judge(
  stage: FirstStage,
  name: string,
  list: readonly Asked[],
  type: (q: string) => string,
  isSilent: boolean,
): Shares {
  const rows = list.map((asked) => rowOf(asked, stage.answer(type(asked.q), 5).groups));
  const all = sharesOf(rows);
  console.log(line(name, all));
  for (const part of new Set(rows.flatMap((row) => [row.list, row.kind])))
    console.log(line(`  ${part}`, sharesOf(rows.filter((row) => row.list === part || row.kind === part))));
  const missed = rows.filter(({ rank }) => rank === 0 || rank > 3).map(({ q }) => q);
  if (!isSilent && missed.length > 0) console.log(`  missed: ${missed.join('、')}`);
  return all;
}
