/** Zero-width space: cuts words for the index and is never seen. */
const CUT = '\u200b';

/**
 * HTML with a zero-width space before every Han character of its text, so that index and query see the same
 * single characters whatever segmenter a browser has. Tags, scripts, styles and comments stay as they are.
 */
export function splitHan(html: string): string {
  return html.replace(
    /<!--.*?-->|<(script|style)\b.*?<\/\1>|<[^>]*>|(\p{Script=Han})/gsu,
    (whole: string, _tag: string | undefined, han: string | undefined) =>
      han === undefined ? whole : CUT + han,
  );
}

/** Text without the cuts, for showing. */
export const joinHan = (text: string): string => text.replaceAll(CUT, '');

/** Stands before the words of a page that are looked up and never shown. */
export const ALIASES = '⁂';

/** The word by which the pages of a provider or a way to pay are found, whatever else mentions its name. */
export const subjectWord = (name: string): string => `about${name.toLowerCase().replace(/[^a-z0-9]/g, '')}`;

/** Text as a reader sees it: without the cuts and without the words that are only looked up. */
export const shownText = (text: string): string =>
  (joinHan(text).split(ALIASES)[0] ?? '')
    // The index ends every block with a full stop of its own.
    .replace(/(?<=[\p{Script=Han}）”」])\s*\.(?=\s|$)/gu, '。')
    .replace(/(?<=[，。；：？！]) +/g, '');
