import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alternativesTo, changedAnswers } from '../../../src/core/answers/changed-answers.ts';
import { interpretAnswers, verdictsOn } from '../../../src/core/answers/interpreted-answers.ts';
import { questionsByName } from '../../../src/core/answers/question-table.ts';
import { DEFAULT_ANSWERS, QUESTIONS, type Answers } from '../../../src/core/answers/questions.ts';
import { nearMissOf } from '../../../src/core/choice/near-misses.ts';
import { resultOf } from '../../../src/core/choice/result.ts';
import type { Plan } from '../../../src/core/facts/plan.ts';
import { anyPlan } from '../any-plan.ts';
import { NOON } from '../situations.ts';

const anyAnswers: fc.Arbitrary<Answers> = fc
  .record({
    for: fc.constantFrom(...QUESTIONS.for.values),
    voip: fc.constantFrom(...QUESTIONS.voip.values),
    where: fc.constantFrom(...QUESTIONS.where.values),
    phone: fc.constantFrom(...QUESTIONS.phone.values),
    autopay: fc.constantFrom(...QUESTIONS.autopay.values),
    move: fc.constantFrom(...QUESTIONS.move.values),
    pay: fc.subarray([...QUESTIONS.pay.values]),
    budget: fc.constantFrom('', '1', '4.5', '20'),
    days: fc.constantFrom('', '5', '40'),
    gb: fc.constantFrom('', '2'),
    monthgb: fc.constantFrom('', '1'),
  })
  .map((answers) => ({ ...DEFAULT_ANSWERS, ...answers }));
const somePlans = fc
  .array(anyPlan, { minLength: 1, maxLength: 5 })
  .map((plans) => plans.map((plan, at) => ({ ...plan, id: `p${String(at)}` })));

const fittingOn = (plans: readonly Plan[], answers: Answers) =>
  resultOf(verdictsOn(plans, interpretAnswers(answers, NOON))).fitting;
const alternatives = (plans: readonly Plan[], answers: Answers) =>
  alternativesTo(plans, answers, NOON, verdictsOn(plans, interpretAnswers(answers, NOON)));
const names = (answers: Partial<Answers>) =>
  alternatives([], { ...DEFAULT_ANSWERS, ...answers }).map(({ change }) => `${change.name}=${change.to}`);

describe('the answers that could be others', () => {
  it('are those that the reader could give, and never what the reader has already', () => {
    expect(names({})).toEqual(['voip=yes', 'where=both']);
    expect(names({ voip: 'yes', where: 'us', phone: 'esim', autopay: 'no' })).toEqual([
      'phone=any',
      'autopay=yes',
    ]);
    expect(names({ for: 'data', move: 'yes', where: 'abroad' })).toEqual(['move=no']);
  });

  it('hold no way to pay that a reader outside the US cannot simply get', () => {
    const abroad = names({ pay: ['alipay'] });
    expect(abroad).toContain('pay=paypal');
    expect(abroad).not.toContain('pay=card');
    expect(names({ pay: ['alipay'], where: 'us' })).toContain('pay=card');
  });
});

describe('whatever is answered', () => {
  it('each change changes one answer', () => {
    fc.assert(
      fc.property(somePlans, anyAnswers, (plans, answers) => {
        for (const { change } of alternatives(plans, answers)) {
          const changed = changedAnswers(answers, change);
          const differing = questionsByName(QUESTIONS)
            .map(([name]) => name)
            .filter((name) => String(changed[name]) !== String(answers[name]));
          expect(differing).toEqual([change.name]);
        }
      }),
      { seed: 1129, numRuns: 200 },
    );
  });

  it('what a change is said to bring leads once the reader has made it', () => {
    fc.assert(
      fc.property(somePlans, anyAnswers, (plans, answers) => {
        const now = fittingOn(plans, answers);
        for (const alternative of alternatives(plans, answers)) {
          const found = nearMissOf(plans, now, alternative);
          if (found === undefined) continue;
          const [then] = fittingOn(plans, changedAnswers(answers, found.change));
          expect(then).toEqual(found.best);
        }
      }),
      { seed: 1129, numRuns: 200 },
    );
  });

  it('the raised budget is the least that lets in what only the budget rules out', () => {
    fc.assert(
      fc.property(somePlans, anyAnswers, (plans, answers) => {
        const raised = alternatives(plans, answers).find(({ change }) => change.name === 'budget')?.change;
        if (raised === undefined) return;
        const isRuledOut = (budget: string) =>
          verdictsOn(plans, interpretAnswers({ ...answers, budget }, NOON)).every(
            ({ against, overBudget }) =>
              against.length > 0 && (against.length > 1 || overBudget > 0 || against[0] !== 'over-budget'),
          );
        expect(isRuledOut(raised.to)).toBe(false);
      }),
      { seed: 1129, numRuns: 200 },
    );
  });
});
