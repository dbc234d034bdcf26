import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { reminderCopy, reminderFile, type Reminders } from '../../../src/components/line/reminder-text.ts';
import { reminderDaysOf } from '../../../src/core/reminders/reminder-days.ts';
import { sayIn } from '../../../src/components/line/say.ts';
import { timelineFrom } from '../../../src/core/dates/timeline.ts';
import { pickerWords } from '../../../src/i18n/picker-words.ts';
import { day, line, offer, stage, term, voip } from '../../core/plans.ts';

const plan = line({
  clocks: [term([offer(500, { days: 30 })], { stages: [stage(), stage({ stage: 'lost', after: 60 })] })],
});
const start = day('2027-01-01');
const timeline = timelineFrom(plan, { lastAction: start }, { bufferDays: 7 });
const all: Reminders = {
  days: reminderDaysOf(timeline, day('2026-12-01')),
  line: {
    plan,
    name: 'Tello 月套餐',
    shortName: 'Tello',
    url: '/plans/line/',
    official: 'https://tello.com/',
  },
  moment: { instant: Date.UTC(2026, 11, 1), zone: 'Asia/Shanghai' },
  say: sayIn(pickerWords),
};
const identity = { uid: 'a'.repeat(32), sequence: 2 };

describe('the reminders of a line', () => {
  test('are prepare, act, last safe day and the last day before the number is lost', () => {
    expect(all.days.map(({ stage: name, date }) => `${name} ${date}`)).toEqual([
      'prepare 2027-01-16',
      'act 2027-01-23',
      'safe 2027-01-30',
      'grace 2027-03-31',
    ]);
  });

  test('leave out what is past and keep today', () => {
    expect(reminderDaysOf(timeline, day('2027-01-30')).map(({ stage: name }) => name)).toEqual([
      'safe',
      'grace',
    ]);
  });

  test('are a file with the date in the title, the action, the hour and the link in the text', () => {
    const file = reminderFile(all, { prepare: identity, act: identity, safe: identity, grace: identity });
    const events = ICAL.Component.fromString(file)
      .getAllSubcomponents('vevent')
      .map((item) => new ICAL.Event(item));
    expect(events.map(({ startDate }) => startDate.toString())).toEqual(all.days.map(({ date }) => date));
    expect(events[2]?.summary).toContain('2027年1月30日');
    expect(events[2]?.description).toContain('2027年1月31日 12:59');
    expect(events[2]?.description).toContain('https://tello.com/');
    expect(events[2]?.sequence).toBe(2);
  });

  test('as text say the same', () => {
    const text = reminderCopy(all);
    for (const { date } of all.days) expect(text).toContain(`${Number(date.slice(8))}日`);
    expect(text).not.toMatch(/event-|\{/);
  });

  test('of a number that is kept by use ask for use, not for money', () => {
    const free = voip();
    const used = timelineFrom(free, { lastAction: start }, { bufferDays: 7 });
    const text = reminderCopy({
      ...all,
      days: reminderDaysOf(used, start),
      line: { ...all.line, plan: free },
      say: all.say.in('use'),
    });
    expect(text).toContain('用一次');
    expect(text).not.toContain('付款');
  });
});
