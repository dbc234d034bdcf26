import { defaultTreeAdapter as tree } from 'parse5';
import { placedAliases, type AliasReader } from './search-aliases.ts';
import type { HeadPage, HeadSection } from './search-pages.ts';
import { type HeadsFile, type PageHead, type SectionHead, type SentencesFile } from '../src/search/heads.ts';
import { ALIASES, BETWEEN_ALIASES, subjectWord } from '../src/search/split.ts';
import type { BuiltPage } from './built-pages.ts';
import {
  attributeOf,
  elementsIn,
  parsePage,
  textOf,
  type PageElement,
  type PageParent,
} from './page-tree.ts';

/** Longest first sentence that is kept. */
const LONGEST = 64;
/** Of a first sentence so much tells a section of a guide from the others. */
const TELLING = 22;
/** On so many pages a heading stands once in the file, without a sentence, because there it says the same on all. */
const SHARED = 5;

const isLeftOut = (element: PageElement): boolean =>
  ['script', 'style'].includes(element.tagName) || attributeOf(element, 'data-pagefind-ignore') !== undefined;

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The first sentence of a text, or its beginning to the last comma where it is long. */
function firstSentence(text: string): string {
  const sentence = /^[^。？！；]*/u.exec(text)?.[0] ?? '';
  if (sentence.length <= LONGEST) return sentence;
  const cut = sentence.slice(0, LONGEST);
  const end = Math.max(...['，', '：', '、', '（', ' '].map((mark) => cut.lastIndexOf(mark)));
  return end > LONGEST / 2 ? cut.slice(0, end) : cut;
}

/** The section of a page that its words name. */
function sectionNamed(id: string, { url, sections }: HeadPage): HeadSection {
  const section = sections.find((each) => each.id === id);
  if (section === undefined)
    throw new Error(`${url} has aliases for a section ${id}, which it does not have.`);
  return section;
}

/** Takes in the words that are looked up and never shown: of a section, or of the page. */
function takeAliases(page: HeadPage, element: PageElement, text: string): void {
  const names = text.slice(ALIASES.length).split(BETWEEN_ALIASES.trim()).map(tidy);
  const id = attributeOf(element, 'data-section');
  if (id !== undefined) {
    sectionNamed(id, page).aliases = names;
    return;
  }
  page.subject = attributeOf(element, 'data-subject');
  const about = page.subject === undefined ? undefined : subjectWord(page.subject);
  page.aliases = names.filter((alias) => alias !== '' && alias !== about);
}

/** Takes in one element of a page: its title, a heading, aliases, or text. */
function takeIn(page: HeadPage, element: PageElement): void {
  const text = tidy(textOf(element));
  const section = page.sections.at(-1);
  if (element.tagName === 'h1') page.title = text;
  else if (/^h[23]$/.test(element.tagName))
    page.sections.push({
      id: attributeOf(element, 'id') ?? '',
      heading: text,
      sentence: '',
      text: '',
      aliases: [],
    });
  else if (text.startsWith(ALIASES)) takeAliases(page, element, text);
  else if (section !== undefined) {
    if (section.sentence === '' && ['p', 'li', 'dd', 'td'].includes(element.tagName))
      section.sentence = firstSentence(text);
    section.text += ` ${text}`;
  }
}

const emptyPage = (url: string, kind: string): HeadPage => ({
  url,
  kind,
  title: '',
  aliases: [],
  subject: undefined,
  sections: [{ id: '', heading: '', sentence: '', text: '', aliases: [] }],
});

/** Elements whose text is taken in as one. */
const BLOCKS = /^(?:h[1-3]|p|li|dt|dd|td|th|figcaption|summary|legend|label)$/;

/** Reads a part of a page; the parts that are records of their own are handed on. */
function readPart(page: HeadPage, part: PageParent, handOn: (record: PageElement) => void): void {
  for (const node of part.childNodes) {
    if (!tree.isElementNode(node) || isLeftOut(node)) continue;
    if (attributeOf(node, 'data-record') !== undefined) handOn(node);
    else if (BLOCKS.test(node.tagName)) takeIn(page, node);
    else readPart(page, node, handOn);
  }
}

/** What the search sees of a built page: nothing where it is left out of it. */
export function headsOf({ path, html }: BuiltPage): HeadPage[] {
  const body = elementsIn(parsePage(html)).find(
    (element) => attributeOf(element, 'data-pagefind-body') !== undefined,
  );
  if (body === undefined) return [];
  const kind = (attributeOf(body, 'data-pagefind-filter') ?? '').replace('kind:', '');
  const url = `/${path.replace(/index\.html$/, '')}`;
  const page = emptyPage(url, kind);
  const records: HeadPage[] = [];
  readPart(page, body, (part) => {
    const record = emptyPage(`${url}#${attributeOf(part, 'data-record') ?? ''}`, kind);
    readPart(record, part, () => undefined);
    // The heading of the part is the title of its record.
    const [first, title, ...others] = record.sections;
    record.title = title?.heading ?? '';
    records.push({ ...record, sections: [title ?? first, ...others].flatMap((section) => section ?? []) });
  });
  // The headings of a page of records only name groups of them.
  if (records.length > 0) page.sections.splice(1);
  return [page, ...records];
}

const keyOf = ({ id, heading }: HeadSection): string => `${id} ${heading}`;

/** Headings that stand on many pages, each as its id, a space and its text. */
function sharedHeadings(pages: readonly HeadPage[]): readonly string[] {
  const counts = new Map<string, number>();
  const named = pages.flatMap(({ sections }) =>
    sections.slice(1).filter(({ aliases }) => aliases.length === 0),
  );
  for (const section of named) counts.set(keyOf(section), (counts.get(keyOf(section)) ?? 0) + 1);
  return [...counts].filter(([, count]) => count >= SHARED).map(([key]) => key);
}

/** The first sentences of a language, place by place as the heads have them. */
export function sentencesFile(shown: readonly HeadPage[]): SentencesFile {
  const shared = new Set(sharedHeadings(shown));
  return shown.flatMap(({ sections }) =>
    sections.map((section, index) => (index > 0 && shared.has(keyOf(section)) ? '' : section.sentence)),
  );
}

/** A page as it is shown, with the aliases of its simplified twin. */
function headOf(
  shown: HeadPage,
  plain: HeadPage,
  kinds: readonly string[],
  shared: readonly string[],
  reader: AliasReader,
): PageHead {
  const sharedIds = new Set(shared.map((key) => key.slice(0, key.indexOf(' '))));
  const aliasesAt = placedAliases(plain, ({ id }) => sharedIds.has(id), reader);
  const sections = shown.sections.slice(1).map((section, index): SectionHead => {
    const twin = plain.sections[index + 1];
    const place = shared.indexOf(keyOf(section));
    if (place >= 0 && twin?.aliases.length === 0) return place;
    const aliases = aliasesAt(twin);
    const { id, heading } = section;
    const sentence =
      shown.kind === 'guide' && twin !== undefined
        ? reader.written(reader.plain(twin.sentence.slice(0, TELLING)))
        : '';
    if (sentence !== '') return [id, heading, aliases, sentence];
    return aliases === '' ? [id, heading] : [id, heading, aliases];
  });
  const { url, kind, title, subject } = shown;
  const head = [url, kinds.indexOf(kind), title, aliasesAt(undefined), sections] as const;
  return subject === undefined ? head : [...head, subject];
}

/** Titles and headings that are not brought back to the simplified ones by the search's own spelling, with those. */
function unlike(
  shown: readonly HeadPage[],
  plain: readonly HeadPage[],
  spell: (text: string) => string,
): Record<string, string> {
  const texts = ({ title, sections }: HeadPage): string[] => [
    title,
    ...sections.map(({ heading }) => heading),
  ];
  const written = plain.flatMap(texts);
  const pairs = shown.flatMap(texts).map((text, at) => [text, written[at] ?? text] as const);
  return Object.fromEntries(pairs.filter(([text, other]) => spell(text) !== spell(other)));
}

/**
 * The heads of a language.
 *
 * @param shown Its pages.
 * @param plain The same pages in simplified characters, in the same order; their aliases are never shown, so that they
 *   need no conversion.
 * @param reader The spelling and the terms by which titles and aliases are compared.
 */
export function headsFile(
  shown: readonly HeadPage[],
  plain: readonly HeadPage[],
  reader: AliasReader,
): HeadsFile {
  const kinds = [...new Set(shown.map(({ kind }) => kind))];
  const shared = sharedHeadings(shown);
  return {
    kinds,
    shared: shared.map((key) => [key.slice(0, key.indexOf(' ')), key.slice(key.indexOf(' ') + 1)]),
    pages: shown.map((page, at) => headOf(page, plain[at] ?? page, kinds, shared, reader)),
    written: unlike(shown, plain, reader.plain),
  };
}
