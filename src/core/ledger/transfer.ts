import { addDays, daysBetween, parseCivil, type CivilDate } from '../calendar/civil.ts';
import { DAY_PLACES, type KeptLine, type LineEvent } from './ledger-shape.ts';
import { ledgerFrom, type ReadLedger } from './read-ledger.ts';

/** The version of this way of writing. */
const TRANSFER_VERSION = 2;
/** The version in which lines and events came with their ids, each as its first value. */
const VERSION_WITH_IDS = 1;

const KINDS: readonly LineEvent['kind'][] = ['paid', 'toppedUp', 'used', 'accountShows', 'moved', 'note'];
/** What of an event follows its day, in this order. */
const FIELDS = ['amount', 'length', 'due', 'balance', 'how', 'text'] as const;
/** The day before the first that is kept, so that no day has the number zero. */
const DAY_ZERO = '1999-12-31';

function dayZero(): CivilDate {
  const parsed = parseCivil(DAY_ZERO);
  if (!parsed.ok) throw new RangeError(parsed.problem);
  return parsed.date;
}

const numberOfDay = (date: CivilDate): number => daysBetween(dayZero(), date);

/** A day out of its number; anything else stays as it is and is refused later. */
const dayOfNumber = (value: unknown): unknown =>
  typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 40_000
    ? addDays(dayZero(), value)
    : value;

function packedEvent(event: LineEvent): readonly unknown[] {
  const all: Readonly<Record<string, unknown>> = { ...event };
  const rest = FIELDS.map((name) => {
    const value = all[name];
    if (name === 'due' && event.kind === 'accountShows' && event.due !== undefined)
      return numberOfDay(event.due);
    return value ?? 0;
  });
  // A plain 0 stands for a field that is missing, so a value that is 0 is written as a list.
  const said = FIELDS.map((name, at) => (all[name] === 0 ? [0] : rest[at]));
  const length = said.findLastIndex((value) => value !== 0) + 1;
  const { kind, date, day } = event;
  return [KINDS.indexOf(kind), numberOfDay(date), DAY_PLACES.indexOf(day), ...said.slice(0, length)];
}

function packedLine(
  { name, group, rule, buffer, events }: KeptLine,
  isKnown: (planId: string) => boolean,
): unknown[] {
  const kept = rule.kind === 'plan' && isKnown(rule.id) ? rule.id : rule;
  return [name, group ?? 0, kept, events.map(packedEvent), ...(buffer === undefined ? [] : [buffer])];
}

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function wholeEvent(packed: readonly unknown[], id: string): object {
  const [kind, date, day, ...fields] = packed;
  const named = FIELDS.map((name, at) => {
    const value = fields[at];
    const said = Array.isArray(value) ? list(value)[0] : value;
    return [name, name === 'due' ? dayOfNumber(said) : said, value === 0 || value === undefined] as const;
  });
  return {
    id,
    kind: KINDS[Number(kind)],
    date: dayOfNumber(date),
    day: DAY_PLACES[Number(day)],
    ...Object.fromEntries(named.flatMap(([name, value, isLeftOut]) => (isLeftOut ? [] : [[name, value]]))),
  };
}

/** What the reading of lines needs: the version in which they came, and what makes an id that nothing else has. */
interface Reading {
  readonly version: number;
  readonly newId: () => string;
}

/** The values of a line or an event without the id that an older version has in front. */
const valuesOf = (packed: unknown, { version }: Reading): readonly unknown[] =>
  list(packed).slice(version === VERSION_WITH_IDS ? 1 : 0);

function wholeLine(packed: unknown, reading: Reading): object {
  const [name, group, rule, events, buffer] = valuesOf(packed, reading);
  return {
    id: reading.newId(),
    name,
    ...(group === 0 ? {} : { group }),
    rule: typeof rule === 'string' ? { kind: 'plan', id: rule } : rule,
    events: list(events).map((event) => wholeEvent(valuesOf(event, reading), reading.newId())),
    ...(buffer === undefined ? {} : { buffer }),
  };
}

/** A number that another text hardly has (FNV-1a), to tell a link that was cut or mistyped. */
function checkOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const sign of text) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(36);
}

/**
 * Lines as one short text for a link: version, check, lines. The rule of a plan goes along only where the catalogue does
 * not know it; what stands in a calendar and every id stay on the device.
 */
export function transferText(lines: readonly KeptLine[], isKnown: (planId: string) => boolean): string {
  const body = JSON.stringify(lines.map((line) => packedLine(line, isKnown)));
  return `${String(TRANSFER_VERSION)}.${checkOf(body)}.${body}`;
}

/** What came over a link: a ledger, or why there is none. */
export type ReadTransfer =
  | ReadLedger
  | { readonly ok: false; readonly problems: readonly [{ readonly path: ''; readonly problem: 'damaged' }] };

const DAMAGED: ReadTransfer = { ok: false, problems: [{ path: '', problem: 'damaged' }] };

/**
 * Lines out of a text as `transferText` writes it, with ids of their own. Never throws.
 *
 * @param newId Makes an id that no line or event has.
 */
export function readTransfer(text: string, newId: () => string): ReadTransfer {
  const match = /^(\d{1,3})\.([0-9a-z]+)\.(.*)$/s.exec(text);
  const [, version = '', check = '', body = ''] = match ?? [];
  if (match === null || checkOf(body) !== check) return DAMAGED;
  if (Number(version) > TRANSFER_VERSION)
    return { ok: false, problems: [{ path: '', problem: 'newer-version' }] };
  try {
    const reading = { version: Number(version), newId };
    const lines = list(JSON.parse(body)).map((line) => wholeLine(line, reading));
    return ledgerFrom({ version: 2, revision: 0, lines, absences: [] });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return DAMAGED;
  }
}
