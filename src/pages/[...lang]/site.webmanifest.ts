import type { APIRoute } from 'astro';
import { localeOf, localePaths, pathIn } from '../../i18n/locales.ts';
import { fill } from '../../i18n/fill.ts';
import { siteWords } from '../../i18n/words/site-words.ts';

export const getStaticPaths = localePaths;

const { name, tagline } = siteWords;
const icon = (side: number, purpose: string) => ({
  src: `/icons/${String(side)}.png`,
  sizes: `${String(side)}x${String(side)}`,
  type: 'image/png',
  purpose,
});

/** By what a phone installs the site: its names, its icons, where it begins. */
export const GET: APIRoute = ({ url }) => {
  const locale = localeOf(url.pathname);
  const home = pathIn(locale, '/');
  return Response.json({
    name: fill(siteWords.titleOfHome, { name, tagline }),
    short_name: name,
    lang: locale.code,
    id: home,
    start_url: home,
    scope: '/',
    display: 'standalone',
    background_color: '#fcfbf8',
    theme_color: '#0b5f66',
    icons: [icon(192, 'any'), icon(512, 'any'), icon(512, 'maskable')],
  });
};
