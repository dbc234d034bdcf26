/** What stays together on a line: a word or number of Latin letters, a space, or any other character. */
const UNIT = /[\p{Script=Latin}\d$.,%&'’+\-–/]+|\s+|[\s\S]/gu;
/** What never begins a line. */
const NEVER_FIRST = /^[、，。：；！？）】》」』”’〉…]/u;
/** What never ends one. */
const NEVER_LAST = /[（【《「『“‘〈]$/u;
const MORE = '…';

/** Parts of a text between which a line may end. */
function partsOf(text: string): readonly string[] {
  const parts: string[] = [];
  for (const unit of text.match(UNIT) ?? []) {
    const last = parts.at(-1);
    if (last !== undefined && (NEVER_FIRST.test(unit) || NEVER_LAST.test(last)))
      parts[parts.length - 1] = last + unit;
    else parts.push(unit);
  }
  return parts;
}

/** A text without its last characters, so that it fits with the sign that something is left out. */
function cut(text: string, fits: (text: string) => boolean): string {
  const characters = [...text];
  while (characters.length > 0 && !fits(characters.join('') + MORE)) characters.pop();
  return characters.join('').replace(/[、，。：；\s]$/u, '') + MORE;
}

/**
 * A text in lines as Chinese is broken: anywhere but inside a word or number, before a closing mark, after an opening one.
 *
 * @param fits Whether a text fits on one line.
 * @param most How many lines there are at most; what is left out is shown by a mark.
 */
export function brokenLines(text: string, fits: (text: string) => boolean, most: number): readonly string[] {
  const lines: string[] = [];
  for (const part of partsOf(text.trim())) {
    const last = lines.at(-1);
    if (last !== undefined && fits(last + part)) lines[lines.length - 1] = last + part;
    else lines.push(part.trimStart());
  }
  const shown = lines.slice(0, most).map((line) => line.trimEnd());
  return lines.length <= most ? shown : [...shown.slice(0, -1), cut(shown.at(-1) ?? '', fits)];
}
