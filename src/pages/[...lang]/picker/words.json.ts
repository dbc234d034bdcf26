import type { APIRoute } from 'astro';
import { localePaths } from '../../../i18n/locales.ts';
import { laterPickerWords } from '../../../i18n/picker-later-words.ts';

export const getStaticPaths = localePaths;

/** The words of what the picker loads once its first answer stands. */
export const GET: APIRoute = () => Response.json(laterPickerWords);
