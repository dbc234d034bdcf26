import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import {
  calendarText,
  escapeText,
  foldLine,
  stampOf,
  type CalendarEvent,
} from '../../../src/core/reminders/calendar-file.ts';
import { day } from '../plans.ts';

const event = (change: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: 'abc',
  sequence: 0,
  date: day('2027-01-30'),
  title: '2027年1月30日 最后一天续费',
  text: '付款。\n以账号为准。',
  ...change,
});
const STAMP = '20261121T040000Z';
const eventsIn = (text: string): ICAL.Event[] =>
  ICAL.Component.fromString(text)
    .getAllSubcomponents('vevent')
    .map((item) => new ICAL.Event(item));

describe('the calendar file', () => {
  test('holds whole days that end on the next day', () => {
    const [found] = eventsIn(calendarText([event({ date: day('2027-12-31') })], STAMP));
    expect(found?.startDate.toString()).toBe('2027-12-31');
    expect(found?.endDate.toString()).toBe('2028-01-01');
  });

  test('is read back as it was written, marks and line breaks included', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (title, text) => {
        const clean = (value: string): string =>
          Array.from(value.replace(/\r\n?/g, '\n'))
            .filter((sign) => !/[\u0000-\u0008\u000b-\u001f\u007f\ud800-\udfff]/u.test(sign))
            .join('');
        const [found] = eventsIn(calendarText([event({ title, text })], STAMP));
        expect([found?.summary, found?.description]).toEqual([clean(title), clean(text)]);
      }),
      { numRuns: 500, seed: 7 },
    );
  });

  test('folds lines at 75 octets without cutting a character', () => {
    const folded = foldLine(`SUMMARY:${'续'.repeat(100)}🎉`);
    const lines = folded.split('\r\n');
    for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(lines.map((line, index) => (index === 0 ? line : line.slice(1))).join('')).toBe(
      `SUMMARY:${'续'.repeat(100)}🎉`,
    );
  });

  test('escapes commas, semicolons, backslashes and line breaks', () => {
    expect(escapeText('a,b;c\\d\ne')).toBe('a\\,b\\;c\\\\d\\ne');
  });

  test('ends every line with CRLF and carries the sequence', () => {
    const text = calendarText([event({ sequence: 4 })], STAMP);
    expect(text.split('\r\n').every((line) => !line.includes('\n'))).toBe(true);
    expect(text).toContain('SEQUENCE:4\r\n');
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  });

  test('links only to an https address', () => {
    expect(calendarText([event({ url: 'https://tello.com/' })], STAMP)).toContain('URL:https://tello.com/');
    expect(calendarText([event({ url: 'javascript:alert(1)' })], STAMP)).not.toContain('URL:');
  });

  test('stamps the time in UTC', () => {
    expect(stampOf(Date.UTC(2026, 10, 21, 4, 0, 0))).toBe(STAMP);
  });
});
