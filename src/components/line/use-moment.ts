import { useEffect, useState } from 'preact/hooks';
import type { Moment } from '../../core/calendar/moment.ts';

/** The years that dates are computed for. */
const CLOCK_YEARS = { first: Date.UTC(1970, 0), last: Date.UTC(2150, 0) };
/** Milliseconds between two looks at the clock while the page is open. */
const LOOK_EVERY = 60_000;
/** A page that comes back, out of the background or out of the history, and whatever a reader does on it. */
const LOOK_ON = ['visibilitychange', 'pageshow', 'focus', 'input', 'change', 'submit'];

/** The browser's clock and zone. */
function momentNow(): Moment {
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const instant = Math.min(Math.max(Date.now(), CLOCK_YEARS.first), CLOCK_YEARS.last);
  return { instant, zone };
}

const QUARTER = 900_000;
/** Whether two moments may lie in different days somewhere: every midnight is a quarter of an hour of the clock. */
const isOtherQuarter = (before: Moment | undefined, now: Moment): boolean =>
  before?.zone !== now.zone || Math.floor(before.instant / QUARTER) !== Math.floor(now.instant / QUARTER);

/**
 * Now by the browser's clock, undefined until the browser has started: looked at again every minute, when the page comes
 * back and before anything that is done on it counts, so that a tab left open past midnight moves on by itself.
 */
export function useMoment(): Moment | undefined {
  const [moment, setMoment] = useState<Moment>();
  useEffect(() => {
    const look = (): void => {
      if (document.visibilityState !== 'visible') return;
      const now = momentNow();
      setMoment((before) => (isOtherQuarter(before, now) ? now : before));
    };
    look();
    const timer = setInterval(look, LOOK_EVERY);
    for (const event of LOOK_ON) addEventListener(event, look, true);
    return () => {
      clearInterval(timer);
      for (const event of LOOK_ON) removeEventListener(event, look, true);
    };
  }, []);
  return moment;
}
