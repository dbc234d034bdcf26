import type { APIRoute } from 'astro';
import { buildDay, openCatalogue } from '../../../catalogue.ts';
import { changesOf } from '../../../components/evidence/changes.ts';
import { fill } from '../../../i18n/fill.ts';
import { localePaths } from '../../../i18n/locales.ts';
import { words } from '../../../i18n/zh-hans.ts';

export const getStaticPaths = localePaths;

const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0) ?? 0};`);

/** Atom feed of the changes. */
export const GET: APIRoute = async ({ site, url }) => {
  const { plans } = await openCatalogue();
  const changes = changesOf(plans);
  const absolute = (path: string): string => new URL(path, site).href;
  const day = (date: string): string => `${date}T00:00:00Z`;
  const entries = changes.map(
    ({ id, name, field, before, after, until }) =>
      `<entry><id>${absolute(`/plans/${id}/`)}?${escape(encodeURIComponent(field))}=${until}</id>` +
      `<title>${escape(`${name}，${field}`)}</title><updated>${day(until)}</updated>` +
      `<link href="${absolute(`/plans/${id}/`)}"/>` +
      `<summary>${escape(fill(words.changedFrom, { before, after }).slice(1))}</summary></entry>`,
  );
  const self = absolute(url.pathname);
  return new Response(
    `<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom">` +
      `<id>${self}</id><title>${escape(`${words.siteName}：${words.navChanges}`)}</title>` +
      `<author><name>${words.siteName}</name></author><link rel="self" href="${self}"/>` +
      `<updated>${day(changes[0]?.until ?? buildDay)}</updated>${entries.join('')}</feed>\n`,
    { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } },
  );
};
