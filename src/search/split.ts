/** Zero-width space: cuts words for the index and is never seen. */
const CUT = '\u200b';

/**
 * Text with a zero-width space before every Han character, so that index and query see the same single characters
 * whatever segmenter a browser has.
 */
export const cutHan = (text: string): string => text.replace(/\p{Script=Han}/gu, `${CUT}$&`);

/** Text without the cuts, for showing. */
export const joinHan = (text: string): string => text.replaceAll(CUT, '');

/** Stands before the words of a page that are looked up and never shown. */
export const ALIASES = '⁂';
/** Stands between those words. */
export const BETWEEN_ALIASES = ' ⁑ ';

/** The word by which the pages of a provider or a way to pay are found, whatever else mentions its name. */
export const subjectWord = (name: string): string => `about${name.toLowerCase().replace(/[^a-z0-9]/g, '')}`;

/** Text as a reader sees it: without the cuts and without the words that are only looked up. */
export const shownText = (text: string): string =>
  (joinHan(text).split(ALIASES)[0] ?? '')
    // The index ends every block with a full stop of its own.
    .replace(/(?<=[\p{Script=Han}）”」])\s*\.(?=\s|$)/gu, '。')
    .replace(/(?<=[，。；：？！]) +/g, '');
