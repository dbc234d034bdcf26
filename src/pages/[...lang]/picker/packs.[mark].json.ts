import type { APIRoute } from 'astro';
import { openCatalogue } from '../../../catalogue.ts';
import { packedPacks } from '../../../components/compare/picker-plans.ts';
import { contentMark } from '../../../i18n/content-mark.ts';
import { localePathsOf } from '../../../i18n/locales.ts';

export const getStaticPaths = async () => {
  const { plans } = await openCatalogue();
  return localePathsOf([{ params: { mark: await contentMark(packedPacks(plans)) }, props: {} }]);
};

/** The data cards with their packs, which only a reader who asks for data needs. */
export const GET: APIRoute = async () => {
  const { plans } = await openCatalogue();
  return new Response(packedPacks(plans), { headers: { 'content-type': 'application/json' } });
};
