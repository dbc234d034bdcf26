import { addDays, type CivilDate } from '../calendar/civil.ts';

/** One all-day event of a calendar file. */
export interface CalendarEvent {
  /** Random and kept by the caller: the same stage of the same line keeps it over every export. */
  readonly uid: string;
  /** Rises with every export, so that a calendar replaces what it imported before. */
  readonly sequence: number;
  readonly date: CivilDate;
  readonly title: string;
  /** Line breaks are kept. */
  readonly text: string;
  /** An https address; anything else is left out. */
  readonly url?: string;
  /** Hours from the beginning of the day, on the clock of the calendar, at which to ring; negative: the day before. */
  readonly alarmHours?: readonly number[];
  /** Left out: nothing is said. `CANCELLED`: a calendar takes away what it imported before. */
  readonly status?: 'CONFIRMED' | 'CANCELLED';
}

/** Octets in one line of a calendar file, the line break not counted (RFC 5545, 3.1). */
const LINE_OCTETS = 75;

const octetsOf = (sign: string): number => {
  const code = sign.codePointAt(0) ?? 0;
  return 1 + [0x80, 0x800, 0x10000].filter((first) => code >= first).length;
};

/** A content line cut so that no piece has more than 75 octets and no character is split. */
export function foldLine(line: string): string {
  let folded = '';
  let octets = 0;
  for (const sign of line) {
    const size = octetsOf(sign);
    if (octets + size > LINE_OCTETS) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += sign;
    octets += size;
  }
  return folded;
}

/** Whether a character may not stand in a calendar text: a control sign (but tab and line break), half a pair. */
const isForbidden = (code: number): boolean =>
  (code < 0x20 && code !== 0x09 && code !== 0x0a) || code === 0x7f || (code >= 0xd800 && code <= 0xdfff);

/** A text value with its special signs escaped and what a calendar file cannot hold left out. */
export const escapeText = (text: string): string =>
  Array.from(text.replace(/\r\n?/g, '\n'))
    .filter((sign) => !isForbidden(sign.codePointAt(0) ?? 0))
    .join('')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');

const compact = (date: CivilDate): string => date.replaceAll('-', '');

const isAddress = (url: string | undefined): url is string =>
  url !== undefined && /^https:\/\/[\x21-\x7e]+$/.test(url);

/** `PT9H` is nine in the morning of the day, `-PT15H` the same hour of the day before. */
const triggerOf = (hours: number): string => `${hours < 0 ? '-' : ''}PT${Math.abs(hours)}H`;

const alarmLines = (hours: number, title: string): readonly string[] => [
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `DESCRIPTION:${escapeText(title)}`,
  `TRIGGER:${triggerOf(hours)}`,
  'END:VALARM',
];

const linesOf = (
  { uid, sequence, date, title, text, url, alarmHours = [], status }: CalendarEvent,
  stamp: string,
): readonly string[] => [
  'BEGIN:VEVENT',
  `UID:${escapeText(uid)}`,
  `DTSTAMP:${stamp}`,
  `SEQUENCE:${sequence}`,
  `DTSTART;VALUE=DATE:${compact(date)}`,
  `DTEND;VALUE=DATE:${compact(addDays(date, 1))}`,
  `SUMMARY:${escapeText(title)}`,
  `DESCRIPTION:${escapeText(text)}`,
  ...(isAddress(url) ? [`URL:${url}`] : []),
  'TRANSP:TRANSPARENT',
  'CLASS:PRIVATE',
  ...(status === undefined ? [] : [`STATUS:${status}`]),
  ...alarmHours.flatMap((hours) => alarmLines(hours, title)),
  'END:VEVENT',
];

/** A UTC time stamp such as `20261120T093000Z` from milliseconds since 1970. */
export const stampOf = (epochMs: number): string =>
  new Date(epochMs).toISOString().replace(/[-:]|\.\d+/g, '');

/**
 * A calendar file (RFC 5545): all-day events, lines folded by octets, CRLF. Dates carry no zone, so that they stay on
 * the US day wherever the calendar is.
 *
 * @param stamp Time of the export as `stampOf` writes it.
 */
export function calendarText(events: readonly CalendarEvent[], stamp: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//xuhao//picker//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...events.flatMap((event) => linesOf(event, stamp)),
    'END:VCALENDAR',
  ];
  return `${lines.map(foldLine).join('\r\n')}\r\n`;
}
