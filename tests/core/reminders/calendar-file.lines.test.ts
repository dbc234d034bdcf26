import { describe, expect, test } from 'vitest';
import {
  calendarText,
  escapeText,
  foldLine,
  type CalendarEvent,
} from '../../../src/core/reminders/calendar-file.ts';
import { day } from '../plans.ts';

const STAMP = '20261121T040000Z';
const EVENT: CalendarEvent = {
  uid: 'abc',
  sequence: 2,
  date: day('2027-02-28'),
  title: 'Pay, then look',
  text: 'One\nTwo',
  url: 'https://example.com/a',
};
const withUrl = (url: string): string => calendarText([{ ...EVENT, url }], STAMP);

describe('the lines of a calendar file', () => {
  test('are these, in this order', () => {
    expect(calendarText([EVENT], STAMP).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//xuhao//picker//ZH',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'BEGIN:VEVENT',
      'UID:abc',
      `DTSTAMP:${STAMP}`,
      'SEQUENCE:2',
      'DTSTART;VALUE=DATE:20270228',
      'DTEND;VALUE=DATE:20270301',
      'SUMMARY:Pay\\, then look',
      'DESCRIPTION:One\\nTwo',
      'URL:https://example.com/a',
      'TRANSP:TRANSPARENT',
      'CLASS:PRIVATE',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  test('hold no address line where the event has no address', () => {
    const { url: _none, ...plain } = EVENT;
    expect(calendarText([plain], STAMP)).not.toContain('URL');
  });

  test.each(['https://example.com/a b', 'https://example.com/续', 'see https://example.com/a', 'https://'])(
    'hold no address line for %s',
    (url) => expect(withUrl(url)).not.toContain('URL'),
  );
});

describe('the fold', () => {
  test.each([
    ['a', 1],
    ['\u007f', 1],
    ['\u0080', 2],
    ['\u07ff', 2],
    ['\u0800', 3],
    ['\uffff', 3],
    ['\u{10000}', 4],
    ['🎉', 4],
  ])('counts %j as its octets: with 75 in all the line stays whole', (sign, octets) => {
    const full = 'x'.repeat(75 - octets) + sign;
    expect(foldLine(full)).toBe(full);
    expect(foldLine(`x${full}`)).toBe(`x${'x'.repeat(75 - octets)}\r\n ${sign}`);
  });

  test('counts the space that a folded line begins with', () => {
    expect(foldLine('x'.repeat(75 + 74))).toBe(`${'x'.repeat(75)}\r\n ${'x'.repeat(74)}`);
    expect(foldLine('x'.repeat(75 + 75))).toBe(`${'x'.repeat(75)}\r\n ${'x'.repeat(74)}\r\n x`);
  });
});

describe('a calendar text', () => {
  test.each([
    ['a\r\nb', 'a\\nb'],
    ['a\rb', 'a\\nb'],
    ['a\n\nb', 'a\\n\\nb'],
    ['a\tb', 'a\tb'],
  ])('keeps the tab, and every kind of line break as one: %j', (text, escaped) =>
    expect(escapeText(text)).toBe(escaped),
  );

  test.each(['\u0000', '\u0008', '\u000b', '\u001f', '\u007f', '\ud800', '\udc00', '\udfff'])(
    'leaves out %j, which no calendar file may hold',
    (sign) => expect(escapeText(`a${sign}b`)).toBe('ab'),
  );

  test.each(['\u0020', '\u007e', '\u0080', '\ud7ff', '\ue000', '🎉'])('keeps %j', (sign) =>
    expect(escapeText(`a${sign}b`)).toBe(`a${sign}b`),
  );
});
