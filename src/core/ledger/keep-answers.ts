import { offersOf, type HeldPlan } from '../answers/held-line.ts';
import { interpretLine } from '../answers/interpreted-line.ts';
import type { LineAnswers } from '../answers/line-questions.ts';
import { OWN_PLAN } from '../answers/own-rule.ts';
import type { CivilDate } from '../calendar/civil.ts';
import type { Moment } from '../calendar/moment.ts';
import { readerToday } from '../calendar/zone.ts';
import { DEFAULT_BUFFER_DAYS } from '../dates/line-state.ts';
import type { DayPlace } from '../dates/situation.ts';
import type { PickerPlan } from '../facts/picker-plan.ts';
import type { Plan } from '../facts/plan.ts';
import { ruleOf } from './kept-rule.ts';
import { DAY_PLACES, type KeptLine } from './ledger-shape.ts';
import { lineFrom } from './line-from-answers.ts';
import { mayHoldNumber } from './phone-number.ts';

/** Whose day a reader means who says no more: one of the US zone they are in, else a day outside the US. */
export const dayPlaceIn = (zone: string): DayPlace =>
  DAY_PLACES.find((place) => place === zone && place !== 'us') ?? 'abroad';

/** What a line of a plan follows, with the rule as it is now. */
const planRule = (plan: Plan, name: string, seen: CivilDate): KeptLine['rule'] => ({
  kind: 'plan',
  id: plan.id,
  name,
  seen,
  last: ruleOf(plan),
});

/** The length of the reader's own rule, as it was read for the plan that it made. */
function ownRule({ by, plan }: LineAnswers, clocks: Plan['clocks']): KeptLine['rule'] {
  const [clock] = clocks;
  if (plan !== OWN_PLAN || clock === undefined) return { kind: 'own', by: 'payment' };
  const length = clock.kind === 'activity' ? clock.window : undefined;
  const term = clock.kind === 'term' ? clock.rivals[0]?.length : undefined;
  const own = length ?? term;
  return { kind: 'own', by, ...(own === undefined ? {} : { length: own }) };
}

/** What a line follows: the plan that was named, else the reader's own rule. */
function ruleFor(
  answers: LineAnswers,
  plan: HeldPlan,
  entries: readonly PickerPlan[],
  today: CivilDate,
): KeptLine['rule'] {
  const entry = entries.find((each) => each.plan.id === plan.id);
  return entry === undefined ? ownRule(answers, plan.clocks) : planRule(entry.plan, entry.shortName, today);
}

/** How a line is called and whose it is. */
export interface Naming {
  readonly name: string;
  /** Empty: no group. */
  readonly group: string;
}

/** Whether a line may be called so: by a name, and with no telephone number in it. */
export const isNaming = ({ name, group }: Naming): boolean =>
  name.trim() !== '' && !mayHoldNumber(name) && !mayHoldNumber(group);

/**
 * A line made of what was answered on `/numbers/`, so that the list shows the dates of the answer.
 *
 * @param newId Makes an id that nothing else has.
 */
export function keptFrom(
  answers: LineAnswers,
  { name, group }: Naming,
  moment: Moment,
  entries: readonly PickerPlan[],
  newId: () => string,
): KeptLine {
  const plans = entries.map(({ plan }) => plan);
  const { situation, plan } = interpretLine(answers, moment, plans);
  const { paid, used, due, balance, offerId } = situation.held;
  const length = offersOf(plan).find(({ id }) => id === offerId)?.length;
  const { bufferDays, isUsDate } = situation;
  const today = readerToday(moment.instant, moment.zone);
  const rule = ruleFor(answers, plan, entries, today);
  const buffer = bufferDays === DEFAULT_BUFFER_DAYS ? undefined : bufferDays;
  const day = isUsDate ? 'us' : dayPlaceIn(moment.zone);
  const named = { name, group: group === '' ? undefined : group };
  return lineFrom({ ...named, rule, buffer, paid, length, used, due, balance, day, today }, newId);
}
