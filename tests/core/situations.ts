import type { CivilDate } from '../../src/core/calendar/civil.ts';
import type { Moment } from '../../src/core/calendar/moment.ts';
import type { Needs, Situation } from '../../src/core/choice/situation.ts';
import { day } from './plans.ts';

/** Noon in Shanghai on 21 November 2026: 20 November in the US. */
export const NOON: Moment = { instant: Date.UTC(2026, 10, 21, 4), zone: 'Asia/Shanghai' };

/** A number for codes in the US for a year, with nothing said about paying. */
export const NEEDS: Needs = {
  purpose: 'codes',
  voipOk: false,
  where: 'us',
  months: 12,
  phone: 'any',
  pays: [],
  autopayOk: false,
};

/** A reader with these needs who starts on this US day. */
export const situation = (
  needs: Partial<Needs> = {},
  change: Partial<Situation> = {},
  start: CivilDate = day('2026-11-20'),
): Situation => ({
  moment: NOON,
  isUsDate: true,
  start,
  bufferDays: 7,
  needs: { ...NEEDS, ...needs },
  rates: {},
  ...change,
});
