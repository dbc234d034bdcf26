import type { Moment } from '../calendar/moment.ts';
import type { NearMissFor } from '../choice/near-misses.ts';
import type { Verdict } from '../choice/ranking.ts';
import type { PaymentMethod } from '../facts/payment-methods.ts';
import type { Plan } from '../facts/plan.ts';
import { heldIn, interpretAnswers } from './interpreted-answers.ts';
import { QUESTIONS, type Answers } from './questions.ts';

/** One answer that a reader could give otherwise, by its question. */
export type AnswerChange =
  | { readonly name: 'voip'; readonly to: 'yes' }
  | { readonly name: 'where'; readonly to: 'both' }
  | { readonly name: 'phone'; readonly to: 'any' }
  | { readonly name: 'autopay'; readonly to: 'yes' }
  | { readonly name: 'move'; readonly to: 'no' }
  | { readonly name: 'monthgb'; readonly to: '' }
  /** The way to pay that is added. */
  | { readonly name: 'pay'; readonly to: PaymentMethod }
  /** US dollars for each 30 days, as they are typed. */
  | { readonly name: 'budget'; readonly to: string };

/** Ways to pay that a reader outside the US cannot simply get. */
const HARD_TO_GET: readonly PaymentMethod[] = ['card', 'bank-transfer'];

/** A way to pay for each that is not said yet; none where the reader does not choose by it. */
function moreWaysToPay({ pay, where }: Answers): readonly AnswerChange[] {
  if (pay.length === 0) return [];
  return QUESTIONS.pay.values
    .filter((method) => !pay.includes(method) && (where === 'us' || !HARD_TO_GET.includes(method)))
    .map((to) => ({ name: 'pay', to }));
}

/** The least budget at which a plan fits that only the budget rules out. */
function moreBudget(verdicts: readonly Verdict[], budget: number | undefined): readonly AnswerChange[] {
  const over = verdicts
    .filter(({ against }) => against.length > 0 && against.every((code) => code === 'over-budget'))
    .map(({ overBudget }) => overBudget);
  return budget === undefined || over.length === 0
    ? []
    : [{ name: 'budget', to: String((budget + Math.min(...over)) / 100) }];
}

/** Changes that a number plan's reader could make. */
function changesForNumbers({ voip, where, monthgb }: Answers): readonly AnswerChange[] {
  return [
    ...(voip === 'no' ? [{ name: 'voip', to: 'yes' } as const] : []),
    ...(where === 'abroad' ? [{ name: 'where', to: 'both' } as const] : []),
    ...(monthgb.trim() === '' ? [] : [{ name: 'monthgb', to: '' } as const]),
  ];
}

/**
 * Every single answer that the reader could give otherwise. What is wanted, for how long and from when is not among
 * them: that would be another search.
 */
function changesOf(
  answers: Answers,
  verdicts: readonly Verdict[],
  budget: number | undefined,
): readonly AnswerChange[] {
  const isTrip = answers.for === 'data';
  return [
    ...(isTrip ? [] : changesForNumbers(answers)),
    ...(isTrip && answers.move === 'yes' ? [{ name: 'move', to: 'no' } as const] : []),
    ...(answers.phone === 'any' ? [] : [{ name: 'phone', to: 'any' } as const]),
    ...(answers.autopay === 'no' ? [{ name: 'autopay', to: 'yes' } as const] : []),
    ...moreWaysToPay(answers),
    ...moreBudget(verdicts, budget),
  ];
}

/** The answers with one of them changed. */
export const changedAnswers = (answers: Answers, { name, to }: AnswerChange): Answers =>
  name === 'pay'
    ? { ...answers, pay: QUESTIONS.pay.values.filter((each) => each === to || answers.pay.includes(each)) }
    : { ...answers, [name]: to };

/** Every situation that differs from the reader's by one answer which the reader could give. */
export function alternativesTo(
  plans: readonly Plan[],
  answers: Answers,
  moment: Moment,
  verdicts: readonly Verdict[],
): readonly NearMissFor<AnswerChange>[] {
  const interpreted = (given: Answers) => interpretAnswers(given, moment, heldIn(plans, given));
  const { budget } = interpreted(answers).situation.needs;
  return changesOf(answers, verdicts, budget).map((change) => ({
    change,
    question: change.name,
    situation: interpreted(changedAnswers(answers, change)).situation,
  }));
}
