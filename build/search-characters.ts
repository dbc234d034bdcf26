import { Converter } from 'opencc-js';

const toSimplified = Converter({ from: 't', to: 'cn' });
/** Forms that the converter leaves alone. */
const ALSO_SIMPLIFIED = new Map([
  ['帳', '账'],
  ['帐', '账'],
  ['賬', '账'],
  ['臺', '台'],
  ['著', '着'],
]);

/** A character in its simplified form. */
export const simplify = (character: string): string =>
  ALSO_SIMPLIFIED.get(character) ?? toSimplified(character);

/** A text in simplified characters, character by character, in the words that it has. */
export const simplified = (text: string): string => [...text].map(simplify).join('');

const toTaiwan = Converter({ from: 'cn', to: 'tw' });

/** A text in traditional characters, character by character, in the words that it has. */
export const traditional = (text: string): string => [...text].map((each) => toTaiwan(each)).join('');

/** Traditional characters whose simplified one stands in a text, with that: `續续費费`. */
export function foldFor(text: string): string {
  const used = new Set(text.match(/\p{Script=Han}/gu));
  let fold = '';
  for (let code = 0x4e00; code <= 0x9fff; code += 1) {
    const character = String.fromCodePoint(code);
    const own = simplify(character);
    if (own !== character && used.has(own)) fold += character + own;
  }
  return fold;
}
