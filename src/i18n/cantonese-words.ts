/**
 * Cantonese as it is typed, then what is written, a pair in each piece. Every place is read once, by the longest entry
 * that fits; a word of Mandarin, such as `關係`, keeps the shorter ones out.
 */
export const cantoneseWords: readonly (readonly [spoken: string, written: string])[] = `
  點算=怎么办 点算=怎么办 點樣=怎样 點解=为什么 邊度=哪里 边度=哪里 唔係=不是 係咪=是不是 關係=关系
   係=在   唔=不 冇=没 咗=了 嘅=的   俾=给  乜=什么
      有冇=有没有
`
  .trim()
  .split(/\s+/)
  .map((pair) => {
    const [spoken = '', written = ''] = pair.split('=');
    return [spoken, written] as const;
  });
