import { addDays, DAY_MS, parseCivil, type CivilDate } from './civil.ts';

/** The four contiguous US zones; a provider's day is the day of one of them, or not known. */
export type UsZone = 'America/New_York' | 'America/Chicago' | 'America/Denver' | 'America/Los_Angeles';

/** Zone by which an action is dated when the provider's is not known: the last to begin a day. */
const ACTION_ZONE: UsZone = 'America/Los_Angeles';
/** Zone by which a deadline ends when the provider's is not known: the first to end a day. */
const DEADLINE_ZONE: UsZone = 'America/New_York';

/** What a reader did: a date in their own zone. */
export interface ReaderAction {
  readonly date: CivilDate;
  /** IANA name of the reader's zone. A name that this machine does not know counts as outside the US. */
  readonly readerZone: string;
  /** The reader says that the date is already the US date. */
  readonly isUsDate?: boolean;
}

/** The first zone on earth to begin a day. */
const FIRST_ZONE = 'Pacific/Kiritimati';

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  formats.set(zone, made);
  return made;
}

/** Whether this machine knows the IANA zone. */
export function isKnownZone(zone: string): boolean {
  try {
    formatOf(zone);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

const US_ZONES: readonly UsZone[] = [
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Los_Angeles',
];

const usZoneOf = (zone: string): UsZone | undefined => US_ZONES.find((one) => one === zone);

/** Whether a zone is one of the four contiguous US zones. */
export const isUsZone = (zone: string): boolean => usZoneOf(zone) !== undefined;

/**
 * Date and time `HH:mm:ss` of an instant (milliseconds since 1970) in a zone.
 *
 * @throws RangeError for an unknown zone, or a date outside 1900 to 2199.
 */
export function inReaderZone(epochMs: number, zone: string): { date: CivilDate; time: string } {
  const parts = new Map(
    formatOf(zone)
      .formatToParts(epochMs)
      .map(({ type, value }) => [type, value]),
  );
  const part = (name: Intl.DateTimeFormatPartTypes): string => parts.get(name) ?? '';
  const parsed = parseCivil(`${part('year')}-${part('month')}-${part('day')}`);
  if (!parsed.ok) throw new RangeError(`The instant ${epochMs} has no date between 1900 and 2199.`);
  return { date: parsed.date, time: `${part('hour')}:${part('minute')}:${part('second')}` };
}

/** Date of an instant (milliseconds since 1970) in a zone. @throws RangeError as `inReaderZone`. */
export const civilDateAt = (epochMs: number, zone: string): CivilDate => inReaderZone(epochMs, zone).date;

/** Milliseconds by which the clock of a zone is ahead of UTC at an instant. */
function offsetAt(epochMs: number, zone: string): number {
  const { date, time } = inReaderZone(epochMs, zone);
  return Date.parse(`${date}T${time}Z`) - Math.floor(epochMs / 1000) * 1000;
}

/**
 * First moment in a US zone of the day that begins at this midnight of UTC. It has the offset that holds at midnight of
 * UTC, the afternoon before in the US: clocks there move at two in the morning.
 */
const dayStart = (utcMidnight: number, zone: UsZone): number => utcMidnight - offsetAt(utcMidnight, zone);

const midnightOf = (date: CivilDate): number => Date.parse(`${date}T00:00:00Z`);

/**
 * The provider's date of what a reader did on a date, never too late: a date that the reader calls the US date stays.
 * Else a reader outside the US is taken to have acted the day before (`day-before`), and one in the US too, where that
 * day begins while the provider (in Los Angeles when not known) still has the day before (`provider-behind`).
 *
 * @throws RangeError for the first day of 1900.
 */
export function actionDay(
  { date, readerZone, isUsDate = false }: ReaderAction,
  providerZone: UsZone | 'unknown',
): { date: CivilDate; reason: 'given-as-us-date' | 'reader-in-us' | 'provider-behind' | 'day-before' } {
  if (isUsDate) return { date, reason: 'given-as-us-date' };
  const zone = providerZone === 'unknown' ? ACTION_ZONE : providerZone;
  const reader = usZoneOf(readerZone);
  const isSameDay = reader !== undefined && civilDateAt(dayStart(midnightOf(date), reader), zone) === date;
  if (isSameDay) return { date, reason: 'reader-in-us' };
  return { date: addDays(date, -1), reason: reader === undefined ? 'day-before' : 'provider-behind' };
}

/**
 * Last second of a deadline as an instant: 23:59:59 of that day in the provider's zone, New York when not known.
 *
 * @throws RangeError for the last day of 2199.
 */
export function deadlineInstant(lastSafeDay: CivilDate, providerZone: UsZone | 'unknown'): number {
  const zone = providerZone === 'unknown' ? DEADLINE_ZONE : providerZone;
  return dayStart(midnightOf(lastSafeDay) + DAY_MS, zone) - 1000;
}

/**
 * A deadline on the reader's clock, as date and time `HH:mm:ss`; undefined where this machine does not know the
 * reader's zone, so that only the US date can be shown.
 *
 * @throws RangeError for the last day of 2199.
 */
export function deadlineForReader(
  lastSafeDay: CivilDate,
  providerZone: UsZone | 'unknown',
  readerZone: string,
): { date: CivilDate; time: string } | undefined {
  if (!isKnownZone(readerZone)) return undefined;
  return inReaderZone(deadlineInstant(lastSafeDay, providerZone), readerZone);
}

/** Zone by which a day is told, for want of the provider's: never too late for either purpose. */
const ZONE_FOR = { action: ACTION_ZONE, deadline: DEADLINE_ZONE } as const;

/**
 * The provider's today. `action`: the day by which something done now is dated, in Los Angeles when the zone is not
 * known. `deadline`: the day by which something is late or past, in New York when the zone is not known.
 *
 * @throws RangeError for an instant outside 1900 to 2199.
 */
export const usToday = (
  epochMs: number,
  zone: UsZone | 'unknown',
  purpose: 'action' | 'deadline',
): CivilDate => civilDateAt(epochMs, zone === 'unknown' ? ZONE_FOR[purpose] : zone);

/**
 * The reader's own today, to tell whether a typed date is still to come. Where this machine does not know the zone it
 * is the latest date that anyone on earth has, so that no date is refused that may have been reached.
 *
 * @throws RangeError for an instant outside 1900 to 2199.
 */
export const readerToday = (epochMs: number, readerZone: string): CivilDate =>
  civilDateAt(epochMs, isKnownZone(readerZone) ? readerZone : FIRST_ZONE);
