import { defaultTreeAdapter as tree } from 'parse5';
import {
  BETWEEN,
  type HeadsFile,
  type PageHead,
  type SectionHead,
  type SentencesFile,
} from '../src/search/heads.ts';
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

/** A section of a page as the search sees it. */
export interface HeadSection {
  /** Id of its heading; empty for what stands above the first one. */
  readonly id: string;
  readonly heading: string;
  /** The first words below the heading. */
  sentence: string;
  /** Everything below the heading. */
  text: string;
}

/** A page, or a question of a page that holds many, as the search sees it. */
export interface HeadPage {
  readonly url: string;
  readonly kind: string;
  title: string;
  aliases: readonly string[];
  subject: string | undefined;
  /** The first one is what stands above all headings. */
  readonly sections: HeadSection[];
}

/** Longest first sentence that is kept. */
const LONGEST = 64;
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

/** Takes in the words that are looked up and never shown. */
function takeAliases(page: HeadPage, element: PageElement, text: string): void {
  page.subject = attributeOf(element, 'data-subject');
  const about = page.subject === undefined ? undefined : subjectWord(page.subject);
  page.aliases = text
    .slice(ALIASES.length)
    .split(BETWEEN_ALIASES.trim())
    .map(tidy)
    .filter((alias) => alias !== '' && alias !== about);
}

/** Takes in one element of a page: its title, a heading, aliases, or text. */
function takeIn(page: HeadPage, element: PageElement): void {
  const text = tidy(textOf(element));
  const section = page.sections.at(-1);
  if (element.tagName === 'h1') page.title = text;
  else if (/^h[23]$/.test(element.tagName))
    page.sections.push({ id: attributeOf(element, 'id') ?? '', heading: text, sentence: '', text: '' });
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
  sections: [{ id: '', heading: '', sentence: '', text: '' }],
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

/** How often a text stands in another. */
const times = (text: string, wanted: string): number => text.split(wanted).length - 1;

/** The section that an alias is about, if one heading holds it, or one section speaks of it far more than the others. */
function sectionOf(alias: string, { title, sections }: HeadPage): HeadSection | undefined {
  const wanted = alias.toLowerCase();
  if (title.toLowerCase().includes(wanted)) return undefined;
  const under = sections.slice(1);
  const byHeading = under.filter(({ heading }) => heading.toLowerCase().includes(wanted));
  if (byHeading.length > 0) return byHeading.length === 1 ? byHeading[0] : undefined;
  const counts = under.map(({ text }) => times(text.toLowerCase(), wanted));
  const most = Math.max(0, ...counts);
  const all = counts.reduce(
    (sum, count) => sum + count,
    times(sections[0]?.text.toLowerCase() ?? '', wanted),
  );
  return most > 1 && most / all > 0.6 ? under[counts.indexOf(most)] : undefined;
}

const keyOf = ({ id, heading }: HeadSection): string => `${id} ${heading}`;

/** Headings that stand on many pages, each as its id, a space and its text. */
function sharedHeadings(pages: readonly HeadPage[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const section of pages.flatMap(({ sections }) => sections.slice(1)))
    counts.set(keyOf(section), (counts.get(keyOf(section)) ?? 0) + 1);
  return [...counts].filter(([, count]) => count >= SHARED).map(([key]) => key);
}

/** The first sentences of a language, place by place as the heads have them. */
export function sentencesFile(shown: readonly HeadPage[]): SentencesFile {
  const shared = new Set(sharedHeadings(shown));
  return shown.flatMap(({ sections }) =>
    sections.map((section, index) => (index > 0 && shared.has(keyOf(section)) ? '' : section.sentence)),
  );
}

/**
 * The heads of a language.
 *
 * @param shown Its pages.
 * @param plain The same pages in simplified characters, in the same order; their aliases are never shown, so that they
 *   need no conversion.
 */
export function headsFile(shown: readonly HeadPage[], plain: readonly HeadPage[]): HeadsFile {
  const kinds = [...new Set(shown.map(({ kind }) => kind))];
  const shared = sharedHeadings(shown);
  const plainShared = new Set(shared.map((text) => text.slice(0, text.indexOf(' '))));
  const isShared = ({ id }: HeadSection): boolean => plainShared.has(id);
  const pages = shown.map((page, at): PageHead => {
    const own = plain[at] ?? page;
    const placed = own.aliases.map((alias) => {
      const section = sectionOf(alias, own);
      return { alias, section: section === undefined || isShared(section) ? undefined : section };
    });
    const aliasesOf = (section: HeadSection | undefined): string =>
      placed.flatMap((each) => (each.section === section ? each.alias : [])).join(BETWEEN);
    const sections = page.sections.slice(1).map((section, index): SectionHead => {
      const place = shared.indexOf(keyOf(section));
      if (place >= 0) return place;
      const aliases = aliasesOf(own.sections[index + 1]);
      const { id, heading } = section;
      return aliases === '' ? [id, heading] : [id, heading, aliases];
    });
    const { url, kind, title, subject } = page;
    const head = [url, kinds.indexOf(kind), title, aliasesOf(undefined), sections] as const;
    return subject === undefined ? head : [...head, subject];
  });
  return {
    kinds,
    shared: shared.map((text) => [text.slice(0, text.indexOf(' ')), text.slice(text.indexOf(' ') + 1)]),
    pages,
  };
}
