import type { APIRoute } from 'astro';
import { contentMark } from '../../../i18n/content-mark.ts';
import { localePathsOf } from '../../../i18n/locales.ts';
import { laterPickerWords } from '../../../i18n/picker-later-words.ts';

export const getStaticPaths = async () =>
  localePathsOf([{ params: { mark: await contentMark(laterPickerWords) }, props: {} }]);

/** The words of what the picker loads once its first answer stands. */
export const GET: APIRoute = () => Response.json(laterPickerWords);
