import { toTraditionalPage } from '../src/i18n/traditional.ts';
import type { BuiltPage } from './built-pages.ts';

/** The page for what is missing under `/zh-hant/`: a static host answers with the nearest `404.html`. */
export const traditionalMissing = ({ html }: BuiltPage): BuiltPage => ({
  path: 'zh-hant/404.html',
  html: toTraditionalPage(html)
    .replace('<html lang="zh-Hans"', '<html lang="zh-Hant"')
    .replaceAll('data-language="zh-hans"', 'data-language="zh-hant"'),
});
