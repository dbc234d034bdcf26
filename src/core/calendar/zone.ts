import { addDays, parseCivil, type CivilDate } from './civil.ts';

/** The four contiguous US zones; a provider's day is the day of one of them, or not known. */
export type UsZone = 'America/New_York' | 'America/Chicago' | 'America/Denver' | 'America/Los_Angeles';

/** Zone by which an action is dated when the provider's is not known: the last to begin a day. */
export const ACTION_ZONE: UsZone = 'America/Los_Angeles';
/** Zone by which a deadline ends when the provider's is not known: the first to end a day. */
export const DEADLINE_ZONE: UsZone = 'America/New_York';

/** What a reader did: a date, perhaps an hour, in their own zone. */
export interface ReaderAction {
  readonly date: CivilDate;
  /** Clock time `HH:mm` in the reader's zone. */
  readonly time?: string;
  /** IANA name of the reader's zone. */
  readonly readerZone: string;
  /** The reader says that the date is already the US date. */
  readonly isUsDate?: boolean;
}

const MINUTE = 60_000;

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
  } catch {
    return false;
  }
}

/** Whether a zone is one of the four contiguous US zones. */
export const isUsZone = (zone: string): boolean =>
  ['America/New_York', 'America/Chicago', 'America/Denver', 'America/Los_Angeles'].includes(zone);

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
 * Instant (milliseconds since 1970) of a clock time `HH:mm:ss` in a zone. A time that the clock skips in spring
 * counts as the later hour; one that comes twice in autumn is its first coming.
 *
 * @throws RangeError for an unknown zone.
 */
export function instantOf(date: CivilDate, time: string, zone: string): number {
  const asUtc = Date.parse(`${date}T${time.length === 5 ? `${time}:00` : time}Z`);
  if (Number.isNaN(asUtc)) throw new RangeError(`"${time}" is not a time such as 23:59:59.`);
  const before = asUtc - offsetAt(asUtc - 1440 * MINUTE, zone);
  const after = asUtc - offsetAt(asUtc + 1440 * MINUTE, zone);
  const fits = (instant: number): boolean => instant + offsetAt(instant, zone) === asUtc;
  if (fits(before)) return before;
  return fits(after) ? after : before;
}

/**
 * The provider's date of what a reader did, never too late: with an hour it is converted to the provider's zone
 * (Los Angeles when not known). Without one a reader outside the US is taken to have acted the day before, and one in
 * the US too, where that day begins while the provider still has the day before.
 *
 * @throws RangeError for an unknown reader's zone when an hour is given.
 */
export function actionDay(
  { date, time, readerZone, isUsDate = false }: ReaderAction,
  providerZone: UsZone | 'unknown',
): { date: CivilDate; reason: 'given-as-us-date' | 'reader-in-us' | 'converted' | 'day-before' } {
  if (isUsDate) return { date, reason: 'given-as-us-date' };
  const zone = providerZone === 'unknown' ? ACTION_ZONE : providerZone;
  const dateOf = (hour: string): CivilDate => civilDateAt(instantOf(date, hour, readerZone), zone);
  if (time !== undefined) return { date: dateOf(time), reason: 'converted' };
  if (isUsZone(readerZone) && dateOf('00:00') === date) return { date, reason: 'reader-in-us' };
  return { date: addDays(date, -1), reason: 'day-before' };
}

/** Last second of a deadline as an instant: 23:59:59 of that day in the provider's zone, New York when not known. */
export function deadlineInstant(lastSafeDay: CivilDate, providerZone: UsZone | 'unknown'): number {
  return instantOf(lastSafeDay, '23:59:59', providerZone === 'unknown' ? DEADLINE_ZONE : providerZone);
}
