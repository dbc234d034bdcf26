import type { APIRoute } from 'astro';
import { answerDetails } from '../../../components/plan/answer-details.ts';
import { contentMark } from '../../../i18n/content-mark.ts';
import { localePathsOf } from '../../../i18n/locales.ts';

export const getStaticPaths = async () =>
  localePathsOf([{ params: { mark: await contentMark(await answerDetails()) }, props: {} }]);

/** What an answer needs beside its dates. */
export const GET: APIRoute = async () => Response.json(await answerDetails());
