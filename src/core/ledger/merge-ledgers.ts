import { MOST_LINES, type KeptLine, type Ledger, type LineEvent } from './ledger-shape.ts';
import { contentOf } from './said-by.ts';

/** What an import would do to one line. */
export interface MergedLine {
  readonly line: KeptLine;
  readonly what: 'new' | 'changed' | 'same';
  /** Events that are not there yet. */
  readonly added: number;
  /** Events that are there and say something else. */
  readonly changed: number;
}

/** What an import would do. */
export interface Merge {
  readonly ledger: Ledger;
  /** The lines of the file, in its order. */
  readonly lines: readonly MergedLine[];
  /** There would be more lines than a device keeps; nothing can be taken. */
  readonly isTooMuch: boolean;
}

interface Entry {
  readonly id: string;
}

const isSame = (a: unknown, b: unknown): boolean => contentOf(a) === contentOf(b);

/** The entries of both, each id once, as the second says it. */
function united<T extends Entry>(mine: readonly T[], theirs: readonly T[]): T[] {
  const changed = new Map(theirs.map((entry) => [entry.id, entry]));
  const known = new Set(mine.map(({ id }) => id));
  return [
    ...mine.map((entry) => changed.get(entry.id) ?? entry),
    ...theirs.filter(({ id }) => !known.has(id)),
  ];
}

/** Of two records of one calendar the one that was exported last. */
function laterCalendar(
  { calendar: mine }: KeptLine,
  { calendar: theirs }: KeptLine,
): Pick<KeptLine, 'calendar'> {
  if (mine === undefined || theirs === undefined) {
    const calendar = mine ?? theirs;
    return calendar === undefined ? {} : { calendar };
  }
  return { calendar: theirs.sequence > mine.sequence ? theirs : mine };
}

/** The rule of a line, with what is known of it by either side. */
function knownRule({ rule: mine }: KeptLine, { rule: theirs }: KeptLine): KeptLine['rule'] {
  if (mine.kind === 'own' || theirs.kind === 'own' || mine.id !== theirs.id) return theirs;
  return (theirs.seen ?? '') >= (mine.seen ?? '') && theirs.last !== undefined ? theirs : mine;
}

function mergedLine(mine: KeptLine, theirs: KeptLine): KeptLine {
  const { group, buffer } = theirs;
  return {
    id: mine.id,
    name: theirs.name,
    ...(group === undefined ? {} : { group }),
    rule: knownRule(mine, theirs),
    ...(buffer === undefined ? {} : { buffer }),
    events: united<LineEvent>(mine.events, theirs.events),
    ...laterCalendar(mine, theirs),
  };
}

function mergeOf(mine: KeptLine | undefined, theirs: KeptLine): MergedLine {
  if (mine === undefined) return { line: theirs, what: 'new', added: theirs.events.length, changed: 0 };
  const line = mergedLine(mine, theirs);
  const known = new Map(mine.events.map((event) => [event.id, event]));
  const added = theirs.events.filter(({ id }) => !known.has(id)).length;
  const changed = theirs.events.filter(({ id, ...rest }) => {
    const own = known.get(id);
    return own !== undefined && !isSame(own, { id, ...rest });
  }).length;
  return { line, what: isSame(line, mine) ? 'same' : 'changed', added, changed };
}

/**
 * Two ledgers as one: lines and events by their ids, so that nothing stands there twice. Where both know an entry, the
 * second is right.
 */
export function mergeLedgers(mine: Ledger, theirs: Ledger): Merge {
  const known = new Map(mine.lines.map((line) => [line.id, line]));
  const lines = theirs.lines.map((line) => mergeOf(known.get(line.id), line));
  const money = theirs.money ?? mine.money;
  const ledger: Ledger = {
    version: mine.version,
    revision: mine.revision + 1,
    lines: united(
      mine.lines,
      lines.map(({ line }) => line),
    ),
    absences: united(mine.absences, theirs.absences),
    ...(money === undefined ? {} : { money }),
  };
  return { ledger, lines, isTooMuch: ledger.lines.length > MOST_LINES };
}
