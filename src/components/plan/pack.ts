import type { Plan, TermClock } from '../../core/facts/plan.ts';
import { factCodes } from '../../i18n/words/fact-codes.ts';
import { canText } from './plan-rows.ts';

const termClocks = ({ clocks }: Plan): readonly TermClock[] =>
  clocks.flatMap((clock) => (clock.kind === 'term' ? [clock] : []));

/** When the days of a pack begin, in words; undefined: not known. */
export function packStartText(plan: Plan): string | undefined {
  const known = termClocks(plan).flatMap(({ startsAt }) => (startsAt === 'unknown' ? [] : [startsAt]));
  return known[0] === undefined ? undefined : factCodes.startsAt[known[0]];
}

/** Whether a pack can be topped up once it has ended, in words; undefined: not known. */
export function lateTopUpText(plan: Plan): string | undefined {
  const known = termClocks(plan).flatMap(({ topUpAfterExpiry: can }) => (can === 'unknown' ? [] : [can]));
  return known[0] === undefined ? undefined : canText(known[0]);
}
