import type { Answers } from './answers.ts';
import { compare, type CivilDate } from '../calendar/civil.ts';
import type { Known } from '../facts/plan.ts';
import { rank, type Verdict } from '../choice/ranking.ts';
import { asHeld } from '../choice/as-held.ts';
import type { Entry, Moment } from '../facts/entry.ts';
import { heldIn, isUse } from './held-line.ts';
import { heldDatesOf } from './line-dates.ts';
import { readingOf, type Reading } from './reading.ts';

/** What comes of the answers. */
interface Outcome {
  readonly reading: Reading;
  /** One for every plan; empty while something leaves nothing to compute. */
  readonly verdicts: readonly Verdict[];
}

/** The first day for which the line that is held is not paid: of several terms, the earliest. */
function paidUntil(entry: Entry, reading: Reading, moment: Moment): CivilDate | undefined {
  const timeline = heldDatesOf(entry, reading, moment)?.timeline;
  if (timeline === undefined) return undefined;
  const { clocks } = entry.plan;
  const dues: readonly Known<CivilDate>[] =
    clocks.length === 0
      ? [timeline.due]
      : clocks.flatMap((clock, at) => (isUse(clock) ? [] : [timeline.clocks[at]?.due ?? 'unknown']));
  const known = dues.flatMap((due) => (due === 'unknown' ? [] : [due]));
  return known.length < dues.length ? undefined : known.sort(compare)[0];
}

/** Reads the answers and judges every plan by them. */
export function outcomeOf(entries: readonly Entry[], answers: Answers, moment: Moment): Outcome {
  const held = heldIn(entries, answers);
  const reading = readingOf(answers, moment, held?.plan);
  if (held === undefined || reading.blocked.length > 0) return judged(entries, reading);
  const until = paidUntil(held, reading, moment);
  const needs =
    until === undefined ? reading.needs : { ...reading.needs, paid: { planId: held.plan.id, until } };
  return judged(entries, { ...reading, needs });
}

function judged(entries: readonly Entry[], reading: Reading): Outcome {
  const plans = entries.map(({ plan }) => (plan.id === reading.held ? asHeld(plan) : plan));
  return { reading, verdicts: reading.blocked.length > 0 ? [] : rank(plans, reading.needs, reading.terms) };
}
