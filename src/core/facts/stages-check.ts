import type { Length } from '../calendar/civil.ts';
import type { ContentProblem } from './content-problem.ts';
import type { Clock, Plan, Stage } from './plan.ts';

/** Why a stage cannot stand where it does. */
const REASONS = {
  negative: 'is below zero: a stage begins on its anchor or after it',
  insideTerm: 'falls inside the paid term',
  lostTooSoon: 'the number would be lost before service stops',
  neverSuspended: 'counts from the stop of service, but this clock has no stage `suspended`',
} as const;

/** The most days that so many calendar months, from none to eleven, can span. */
const MOST_DAYS_IN_MONTHS = [0, 31, 62, 92, 123, 153, 184, 215, 245, 276, 306, 337] as const;

function mostDays(length: Length): number {
  if ('days' in length) return length.days;
  const wholeYears = Math.floor(length.months / 12);
  return wholeYears * 366 + (MOST_DAYS_IN_MONTHS[length.months % 12] ?? 0);
}

/** The lengths that a clock may cover at once, without what disagrees with them. */
function ownLengths(clock: Clock): readonly Length[] {
  switch (clock.kind) {
    case 'wallet':
      return [clock.cycle];
    case 'activity':
      return [clock.window];
    case 'term':
      return clock.offers.map(({ length }) => length);
  }
}

/** The most days that a clock covers from the last action on: of each offer, what live conflicts leave of it. */
function mostCovered(clock: Clock): number {
  const limits = clock.kind === 'wallet' ? [] : clock.rivals.map(({ length }) => mostDays(length));
  return Math.max(0, ...ownLengths(clock).map((length) => Math.min(mostDays(length), ...limits)));
}

/** The first day on which a stage may begin, in days from the due date; undefined where that is not fixed. */
function daysFromDue(clock: Clock, { from, after, rivals }: Stage): number | undefined {
  if (from === 'suspended' || from === 'unknown') return undefined;
  const days = Math.min(after, ...rivals.map((rival) => rival.after));
  return from === 'lastAction' ? days - mostCovered(clock) : days;
}

const isSameBranch = (a: Stage, b: Stage): boolean =>
  a.when === undefined || b.when === undefined || a.when === b.when;

/** Whether the number would be gone while service has not even stopped. */
function isLostTooSoon(clock: Clock, lost: Stage): boolean {
  const lostOn = daysFromDue(clock, lost);
  if (lost.stage !== 'lost' || lostOn === undefined) return false;
  return clock.stages
    .filter((stage) => stage.stage === 'suspended' && isSameBranch(stage, lost))
    .some((stage) => lostOn < (daysFromDue(clock, stage) ?? lostOn));
}

/** What is wrong with a number of days, whoever says it. */
function daysProblem(clock: Clock, { from }: Stage, after: number): string | undefined {
  if (after < 0) return REASONS.negative;
  return from === 'lastAction' && after < mostCovered(clock) - 1 ? REASONS.insideTerm : undefined;
}

/** What is wrong with the days of a stage and of the live conflicts about them. */
function daysProblems(clock: Clock, stage: Stage, field: string): readonly ContentProblem[] {
  const claims = [
    { after: stage.after, at: `${field}.after` },
    ...stage.rivals.map(({ after }, index) => ({ after, at: `${field}.rivals.${String(index)}.after` })),
  ];
  return claims.flatMap(({ after, at }) => {
    const reason = daysProblem(clock, stage, after);
    return reason === undefined ? [] : [{ field: at, reason }];
  });
}

/** What is wrong between a stage and the others of its clock. */
function orderProblems(clock: Clock, stage: Stage, field: string): readonly ContentProblem[] {
  const isNeverSuspended = clock.stages.every((other) => other.stage !== 'suspended');
  if (stage.from === 'suspended' && isNeverSuspended)
    return [{ field: `${field}.from`, reason: REASONS.neverSuspended }];
  return isLostTooSoon(clock, stage) ? [{ field: `${field}.after`, reason: REASONS.lostTooSoon }] : [];
}

function stageProblems(clock: Clock, stage: Stage, field: string): readonly ContentProblem[] {
  const wrongDays = daysProblems(clock, stage, field);
  return wrongDays.length > 0 ? wrongDays : orderProblems(clock, stage, field);
}

/**
 * Stages, live conflicts among them, that would begin before the last safe day, a number lost before service stops,
 * and days counted from a stop of service that the clock does not have: mistakes in the facts. The field leads
 * through the plan that the rules compute on, as `clocks.0.stages.1.rivals.0.after`.
 */
export const checkStages = (plan: Pick<Plan, 'clocks'>): readonly ContentProblem[] =>
  plan.clocks.flatMap((clock, at) =>
    clock.stages.flatMap((stage, index) =>
      stageProblems(clock, stage, `clocks.${String(at)}.stages.${String(index)}`),
    ),
  );
