import { daysBetween, type CivilDate } from '../calendar/civil.ts';
import { RECHECK_AFTER_DAYS } from './recheck.ts';

/**
 * Whether a device can show the right day. `behind`: it is before the newest fact was read, so that time left is told too
 * long. `useless`: it is so far before that nothing can be told from it.
 */
export type ClockTrust = 'right' | 'behind' | 'useless';

/**
 * How far the day of a device can be trusted.
 *
 * @param today The day that the device shows.
 * @param newest The last day on which a source was read; somewhere it begins a day before it does elsewhere.
 */
export function clockTrust(today: CivilDate, newest: CivilDate): ClockTrust {
  const behind = daysBetween(today, newest);
  if (behind <= 1) return 'right';
  return behind > RECHECK_AFTER_DAYS ? 'useless' : 'behind';
}
