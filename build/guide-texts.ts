import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NodeHtmlMarkdown } from 'node-html-markdown';
import { defaultTreeAdapter as tree, serialize } from 'parse5';
import type { BuiltPage } from './built-pages.ts';
import { attributeOf, elementsIn, elementsNamed, parsePage, textOf, type PageElement } from './page-tree.ts';
import { siteWords } from '../src/i18n/words/site-words.ts';

/** Where a guide stands. */
const GUIDE = /^(?:zh-hant\/)?guides\/[\w-]+\/index\.html$/;
/** Parts of a guide that a text has no use for. */
const isOnlyForPages = (element: PageElement): boolean =>
  ['nav', 'button', 'form', 'script', 'style', 'data', 'astro-island'].includes(element.tagName);

const converter = new NodeHtmlMarkdown(
  { bulletMarker: '-', keepDataImages: false },
  {
    dt: { prefix: '- ', postfix: '：' },
    dd: { postfix: '\n' },
    dl: { surroundingNewlines: 2 },
    summary: { surroundingNewlines: 2 },
  },
);

/** A guide as a text. */
export interface GuideText {
  /** Its path below the site. */
  readonly path: string;
  readonly title: string;
  /** What it answers, in a sentence or two. */
  readonly answer: string;
  readonly markdown: string;
}

/** The text of a built guide; undefined for every other page. Links to its own headings stay as they are. */
export function guideText({ path, html }: BuiltPage): GuideText | undefined {
  if (!GUIDE.test(path)) return undefined;
  const page = parsePage(html);
  const [article] = elementsNamed(page, 'article');
  const [heading] = elementsNamed(page, 'h1');
  const lead = elementsIn(page).find((element) => attributeOf(element, 'class') === 'lead');
  if (article === undefined || heading === undefined || lead === undefined) return undefined;
  elementsIn(article)
    .filter(isOnlyForPages)
    .forEach((element) => {
      tree.detachNode(element);
    });
  return {
    path: path.replace(/html$/, 'md'),
    title: textOf(heading),
    answer: textOf(lead),
    markdown: `${converter.translate(serialize(article)).trim()}\n`,
  };
}

/** What a reader who is a program should know of the site: what it is, and where its texts and data are. */
export function llmsText(guides: readonly GuideText[], origin: string): string {
  const lines = guides.map(({ title, path, answer }) => `- [${title}](${origin}/${path}): ${answer}`);
  return [
    `# ${siteWords.name}`,
    `> ${siteWords.tagline}`,
    siteWords.footer,
    `## ${siteWords.guides}`,
    lines.join('\n'),
    `## ${siteWords.plans}`,
    [
      `- [${siteWords.plans}](${origin}/api/v1/plans.json)`,
      `- [${siteWords.providers}](${origin}/api/v1/providers.json)`,
      `- [${siteWords.payments}](${origin}/api/v1/payments.json)`,
      `- [${siteWords.changes}](${origin}/changes/feed.xml)`,
    ].join('\n'),
    '',
  ].join('\n\n');
}

/** Writes every guide as a text beside its page, and `llms.txt`, which names those in simplified characters. */
export async function writeGuideTexts(
  root: string,
  pages: readonly BuiltPage[],
  origin: string,
): Promise<void> {
  const texts = pages.flatMap((page) => guideText(page) ?? []);
  await Promise.all(texts.map(({ path, markdown }) => writeFile(join(root, path), markdown)));
  const simplified = texts.filter(({ path }) => path.startsWith('guides/'));
  await writeFile(join(root, 'llms.txt'), llmsText(simplified, origin));
}
