import type { KeptLine, Ledger, LineEvent } from './ledger-shape.ts';
import { mergeLedgers, type Merge } from './merge-ledgers.ts';
import { contentOf, saidBy } from './said-by.ts';

/** Events with the ones of mine in place of those that say the same, each of mine once. */
function eventsAsMine(mine: readonly LineEvent[], theirs: readonly LineEvent[]): LineEvent[] {
  const left = new Map<string, LineEvent[]>();
  for (const event of mine) left.set(saidBy(event), [...(left.get(saidBy(event)) ?? []), event]);
  return theirs.map((event) => left.get(saidBy(event))?.shift() ?? event);
}

/** What a line is dated by, without what was last seen of its plan. */
const ruleText = ({ rule }: KeptLine): string => (rule.kind === 'plan' ? rule.id : contentOf(rule));

/**
 * A line under the ids of mine, where it is that line: the same name and rule, and the events of one among those of the
 * other. Where each knows an event that the other does not, one of the two may have been put right: then it is no such line.
 */
function asMine(mine: KeptLine, theirs: KeptLine): KeptLine | undefined {
  if (mine.name !== theirs.name || ruleText(mine) !== ruleText(theirs)) return undefined;
  const events = eventsAsMine(mine.events, theirs.events);
  const own = new Set(mine.events);
  const shared = events.filter((event) => own.has(event)).length;
  const areUnique = new Set(events.map(({ id }) => id)).size === events.length;
  if (shared < Math.min(mine.events.length, events.length) || !areUnique) return undefined;
  const { calendar: _theirs, ...line } = theirs;
  return {
    ...line,
    id: mine.id,
    events,
    ...(mine.calendar === undefined ? {} : { calendar: mine.calendar }),
  };
}

/** Of several lines of mine the one that has the most nearly as many events. */
function nearest(lines: readonly KeptLine[], theirs: KeptLine): KeptLine | undefined {
  const apart = ({ events }: KeptLine): number => Math.abs(events.length - theirs.events.length);
  return [...lines].sort((a, b) => apart(a) - apart(b)).find((line) => asMine(line, theirs) !== undefined);
}

/** What was brought, its lines under the ids of mine where they are known by what they are. */
function recognised(mine: Ledger, theirs: Ledger): Ledger {
  const here = new Set(mine.lines.map(({ id }) => id));
  const named = new Set(theirs.lines.map(({ id }) => id));
  const free = new Set(mine.lines.filter(({ id }) => !named.has(id)));
  const lines = theirs.lines.map((line) => {
    const own = here.has(line.id) ? undefined : nearest([...free], line);
    if (own === undefined) return line;
    free.delete(own);
    return asMine(own, line) ?? line;
  });
  return { ...theirs, lines };
}

/**
 * A ledger with what was brought from another device: as `mergeLedgers`, but a line that came without its id is known by
 * what it is.
 */
export const mergeBrought = (mine: Ledger, theirs: Ledger): Merge =>
  mergeLedgers(mine, recognised(mine, theirs));
