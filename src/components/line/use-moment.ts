import { useEffect, useState } from 'preact/hooks';
import type { Moment } from '../../core/calendar/moment.ts';

/** The years that a working clock can show. */
const CLOCK_YEARS = { first: Date.UTC(2000, 0), last: Date.UTC(2150, 0) };
/** Milliseconds between two looks at the clock while the page is open. */
const LOOK_EVERY = 60_000;

/** The browser's clock and zone. */
function momentNow(): Moment {
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const instant = Math.min(Math.max(Date.now(), CLOCK_YEARS.first), CLOCK_YEARS.last);
  return { instant, zone };
}

const HOUR = 3_600_000;
/** Whether two moments may lie in different days somewhere: every midnight is one of the clock's hours. */
const isOtherHour = (before: Moment | undefined, now: Moment): boolean =>
  before?.zone !== now.zone || Math.floor(before.instant / HOUR) !== Math.floor(now.instant / HOUR);

/**
 * Now by the browser's clock, undefined until the browser has started: looked at again every minute and when the page
 * comes back into sight, so that a tab left open past midnight moves on by itself.
 */
export function useMoment(): Moment | undefined {
  const [moment, setMoment] = useState<Moment>();
  useEffect(() => {
    const look = (): void => {
      if (document.visibilityState !== 'visible') return;
      const now = momentNow();
      setMoment((before) => (isOtherHour(before, now) ? now : before));
    };
    look();
    const timer = setInterval(look, LOOK_EVERY);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
  return moment;
}
