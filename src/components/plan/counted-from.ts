import type { Length } from '../../core/calendar/civil.ts';
import type { Clock, TermClock } from '../../core/facts/plan.ts';
import { fill } from '../../i18n/fill.ts';
import { lengthText, remarks } from '../../i18n/formats.ts';
import { keyWords } from '../../i18n/words/plan-words.ts';
import { daysIn, type ExampleLine } from './plan-line.ts';

/** The shortest of some lengths, as long as they are at the start of the line. */
const shortestLength = (lengths: readonly Length[], line: ExampleLine): Length | undefined =>
  [...lengths].sort((a, b) => daysIn(line, a) - daysIn(line, b))[0];

/** The shortest term that is sold, and the account of a shorter one where there is one. */
function termNote({ offers, rivals }: TermClock, line: ExampleLine): string {
  const own = shortestLength(
    offers.map(({ length }) => length),
    line,
  );
  const rival = shortestLength(
    rivals.map(({ length }) => length),
    line,
  );
  if (own === undefined) return '';
  const note = fill(keyWords.termNote, { length: lengthText(own) });
  if (rival === undefined || daysIn(line, rival) >= daysIn(line, own)) return note;
  return remarks([note, fill(keyWords.termRival, { length: lengthText(rival), days: daysIn(line, rival) })]);
}

/** What the days of a clock are counted from, in words. */
export function countedFrom(clock: Clock, line: ExampleLine): string {
  switch (clock.kind) {
    case 'wallet':
      return fill(keyWords.walletNote, { length: lengthText(clock.cycle) });
    case 'activity':
      return fill(keyWords.useNote, { length: lengthText(clock.window) });
    case 'term':
      return termNote(clock, line);
  }
}
