import { parseCivil, type CivilDate } from '../../src/core/calendar/civil.ts';
import { DEFAULT_BUFFER_DAYS } from '../../src/core/dates/line-state.ts';
import { conditionOn } from '../../src/core/dates/condition.ts';
import { timelineFrom, type Timeline } from '../../src/core/dates/timeline.ts';
import { planOfFile } from '../../src/core/facts/plan-from-file.ts';
import type { PlanFile } from '../../src/core/facts/schema/plan.ts';

type Example = PlanFile['examples'][number];

const day = (text: string | undefined): CivilDate | undefined => {
  const parsed = parseCivil(text ?? '');
  return parsed.ok ? parsed.date : undefined;
};

function timelineFor(file: PlanFile, { given }: Example): Timeline {
  const days = {
    lastAction: day(given.lastAction),
    accountDue: day(given.accountDue),
    lastActivity: day(given.lastActivity),
  };
  const known = Object.fromEntries(Object.entries(days).filter(([, date]) => date !== undefined));
  const { offer, balance } = given;
  return timelineFrom(
    planOfFile(file),
    {
      ...known,
      ...(offer === undefined ? {} : { offerId: offer }),
      ...(balance === undefined ? {} : { balance }),
    },
    { bufferDays: DEFAULT_BUFFER_DAYS },
  );
}

/**
 * What the rules make of an example, under the names of its `expect`.
 *
 * @throws RangeError where a date would leave the years 1900 to 2199.
 */
export function outcomeOf(file: PlanFile, example: Example): Readonly<Record<string, unknown>> {
  const timeline = timelineFor(file, example);
  const planned = (kind: string) => timeline.stages.find(({ stage, planned: is }) => is && stage === kind);
  const today = day(example.given.today);
  return {
    governing: timeline.governing,
    due: timeline.due,
    lastSafeDay: timeline.lastSafeDay,
    suspended: planned('suspended')?.date ?? 'unknown',
    atRisk: planned('atRisk')?.date ?? 'unknown',
    lost: planned('lost')?.date ?? 'unknown',
    possibleLost: (planned('lost')?.possible ?? []).map(({ date }) => date).sort(),
    ...(today === undefined ? {} : { state: conditionOn(timeline, today).condition }),
  };
}

/** A result of an example that is not what was worked out by hand. */
export interface WrongResult {
  /** Path of the field. */
  readonly path: readonly PropertyKey[];
  readonly reason: string;
}

/** Where the examples of a plan do not come out as they were worked out by hand. */
export const wrongResults = (file: PlanFile): readonly WrongResult[] =>
  file.examples.flatMap((example, at) => {
    const outcome = outcomeOf(file, example);
    return Object.entries(example.expect)
      .filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(outcome[key]))
      .map(([key, value]) => ({
        path: ['examples', at, 'expect', key],
        reason: `is ${JSON.stringify(value)}, but the rules give ${JSON.stringify(outcome[key])}`,
      }));
  });
