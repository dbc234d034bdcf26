/** Longest text that is looked up, in characters. */
const LONGEST = 80;

/**
 * The look-ups for what a reader typed, strictest first: every run of Han characters as a phrase, then the
 * single characters and words. Empty when nothing is left to look for.
 */
export function lookUps(typed: string): string[] {
  const text = typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .slice(0, LONGEST);
  const runs = text.match(/\p{Script=Han}+|[^\p{Script=Han}\s]+/gu) ?? [];
  if (runs.length === 0) return [];
  const cut = (run: string): string => (/\p{Script=Han}/u.test(run) ? [...run].join(' ') : run);
  const phrases = runs.map(cut).map((run) => (run.includes(' ') ? `"${run}"` : run));
  const loose = runs.map(cut).join(' ');
  const strict = phrases.join(' ');
  return strict === loose ? [loose] : [strict, loose];
}
