import { pathIn, type Locale } from '../../i18n/locales.ts';
import { siteWords } from '../../i18n/words/site-words.ts';

/** A link on the way from home to a page. */
export interface Crumb {
  readonly href: string;
  readonly text: string;
}

/** What search engines are told about a page. */
export interface DescribedPage {
  readonly title: string;
  readonly description: string;
  /** From home to the parent of the page; none where the page has no place below another. */
  readonly crumbs: readonly Crumb[];
  /** The page is an article, last read against its facts on this day. */
  readonly article?: { readonly modified: string } | undefined;
  readonly path: string;
  readonly locale: Locale;
  /** The absolute address of a path. */
  readonly absolute: (path: string) => string;
}

const CONTEXT = 'https://schema.org';

function articleOf(page: DescribedPage, modified: string): object {
  const publisher = {
    '@type': 'Organization',
    name: siteWords.name,
    url: page.absolute(pathIn(page.locale, '/')),
  };
  return {
    '@context': CONTEXT,
    '@type': 'Article',
    headline: page.title,
    description: page.description,
    inLanguage: page.locale.code,
    dateModified: modified,
    mainEntityOfPage: page.absolute(page.path),
    author: publisher,
    publisher,
  };
}

function wayTo({ crumbs, path, title, locale, absolute }: DescribedPage): object {
  const way = [{ href: '/', text: siteWords.home }, ...crumbs, { href: path, text: title }];
  return {
    '@context': CONTEXT,
    '@type': 'BreadcrumbList',
    itemListElement: way.map(({ href, text }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: text,
      item: absolute(pathIn(locale, href)),
    })),
  };
}

/** An article where the page is one, and the way to the page where it has one. */
export const structuredData = (page: DescribedPage): readonly object[] => [
  ...(page.article === undefined ? [] : [articleOf(page, page.article.modified)]),
  ...(page.crumbs.length === 0 ? [] : [wayTo(page)]),
];
