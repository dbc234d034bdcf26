import type { Timeline } from './timeline.ts';

/** One clock has a due date and another none: the line may end before any date that is known. */
export const hasUndatedClock = ({ due, clocks }: Timeline): boolean =>
  due !== 'unknown' && clocks.some((clock) => clock.due === 'unknown');
