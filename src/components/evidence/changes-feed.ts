import { fill } from '../../i18n/fill.ts';
import { evidenceWords } from '../../i18n/words/evidence-words.ts';
import { siteWords } from '../../i18n/words/site-words.ts';
import type { Change } from './changes.ts';

/** Where a feed stands. */
export interface FeedPlace {
  /** Address of the feed itself. */
  readonly self: string;
  /** The absolute address of a path of this site. */
  readonly absolute: (path: string) => string;
  /** The day of a feed without changes, ISO. */
  readonly day: string;
}

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${String(sign.codePointAt(0) ?? 0)};`);

const midnight = (date: string): string => `${date}T00:00:00Z`;

/** One change; its identity is the plan, the fact and the day, so that a rewritten text is no new entry. */
function entryOf({ id, name, field, before, after, until }: Change, { absolute }: FeedPlace): string {
  const address = absolute(`/plans/${id}/`);
  return [
    `<entry><id>${address}?${escape(encodeURIComponent(field))}=${until}</id>`,
    `<title>${escape(fill(evidenceWords.changeTitle, { name, field }))}</title>`,
    `<updated>${midnight(until)}</updated><link href="${address}"/>`,
    `<summary>${escape(fill(evidenceWords.changeInFeed, { before, after }))}</summary></entry>`,
  ].join('');
}

/** The changes, newest first, as an Atom feed. */
export function atomFeed(changes: readonly Change[], place: FeedPlace): string {
  const title = fill(evidenceWords.changesFeedTitle, { site: siteWords.name, changes: siteWords.changes });
  return [
    '<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom">',
    `<id>${place.self}</id><title>${escape(title)}</title>`,
    `<author><name>${siteWords.name}</name></author><link rel="self" href="${place.self}"/>`,
    `<updated>${midnight(changes[0]?.until ?? place.day)}</updated>`,
    ...changes.map((change) => entryOf(change, place)),
    '</feed>\n',
  ].join('');
}
