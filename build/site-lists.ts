import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BuiltPage } from './built-pages.ts';
import type { SitePlace } from './site-place.ts';

const isListed = ({ html }: BuiltPage): boolean => !html.includes('<meta name="robots" content="noindex"');
const pathOf = ({ path }: BuiltPage): string => `/${path.replace(/index\.html$/, '')}`;

/** The day on which what the page says was last looked at: its own, else that of the whole site in its foot. */
const dayOf = ({ html }: BuiltPage): string | undefined => /data-checked="([\d-]+)"/.exec(html)?.[1];

/** The sitemap of the listed pages, each with the day of its facts. */
export function sitemapOf(pages: readonly BuiltPage[], origin: string): string {
  const entries = pages.filter(isListed).map((page) => {
    const day = dayOf(page);
    const changed = day === undefined ? '' : `<lastmod>${day}</lastmod>`;
    return `<url><loc>${origin}${pathOf(page)}</loc>${changed}</url>`;
  });
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...entries,
    '</urlset>\n',
  ].join('\n');
}

/** What robots may read, and where the sitemap is. */
export const robotsOf = (origin: string): string =>
  `User-agent: *\nAllow: /\n\nSitemap: ${origin}/sitemap.xml\n`;

/**
 * Whom to tell about a weakness, until a year after the build; undefined where there is nobody to name.
 *
 * @param buildDay ISO.
 */
export function securityOf({ origin, repository }: SitePlace, buildDay: string): string | undefined {
  if (repository === undefined) return undefined;
  const expires = new Date(`${buildDay}T00:00:00Z`);
  expires.setUTCFullYear(expires.getUTCFullYear() + 1);
  return [
    `Contact: ${repository}/security/advisories/new`,
    `Expires: ${expires.toISOString()}`,
    'Preferred-Languages: zh, en',
    `Canonical: ${origin}/.well-known/security.txt`,
    '',
  ].join('\n');
}

/** Writes what robots, browsers and finders of weaknesses look for. */
export async function writeLists(
  root: string,
  pages: readonly BuiltPage[],
  place: SitePlace,
  buildDay: string,
): Promise<void> {
  await writeFile(join(root, 'sitemap.xml'), sitemapOf(pages, place.origin));
  await writeFile(join(root, 'robots.txt'), robotsOf(place.origin));
  const security = securityOf(place, buildDay);
  if (security === undefined) return;
  await mkdir(join(root, '.well-known'), { recursive: true });
  await writeFile(join(root, '.well-known', 'security.txt'), security);
}
