import type { APIRoute } from 'astro';
import { buildDay, openCatalogue } from '../../../catalogue.ts';
import { atomFeed } from '../../../components/evidence/changes-feed.ts';
import { factChanges } from '../../../components/evidence/changes.ts';
import { localePaths } from '../../../i18n/locales.ts';

export const getStaticPaths = localePaths;

/** Atom feed of the changes. */
export const GET: APIRoute = async ({ site, url }) => {
  const { plans } = await openCatalogue();
  const absolute = (path: string): string => new URL(path, site).href;
  const feed = atomFeed(factChanges(plans), { self: absolute(url.pathname), absolute, day: buildDay });
  return new Response(feed, { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
};
