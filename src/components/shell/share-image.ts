import { localeOf, pathIn, locales } from '../../i18n/locales.ts';

/** Kinds of pages of which every page has an image of its own; of the others, the page of the kind has one. */
const OWN = ['plans', 'guides'];

/** The image by which a link to a page shows what it leads to: `/share/plans/tello-payg.png`. */
export function shareImageOf(path: string): string {
  const locale = localeOf(path);
  const [root = locale] = locales;
  const parts = pathIn(root, path)
    .split('/')
    .filter((part) => part !== '');
  const [kind = 'home'] = parts;
  const shown = OWN.includes(kind) ? parts : [kind];
  const script = locale.segment === undefined ? [] : [locale.segment];
  return `/${['share', ...script, ...shown].join('/')}.png`;
}
