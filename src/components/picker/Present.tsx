import { lastSafeDay } from '../../core/calendar/civil.ts';
import { useEffect, useState } from 'preact/hooks';
import type { Answers } from '../../core/answers/questions.ts';
import type { InterpretedAnswers } from '../../core/answers/interpreted-answers.ts';
import { leavingLoss } from '../../core/choice/leaving.ts';
import { dollars } from '../../core/cost/money.ts';
import type { PickerPlan } from '../../core/facts/picker-plan.ts';
import type { Plan } from '../../core/facts/plan.ts';
import { dateIn } from '../line/say.ts';
import type { PickerSay } from './picker-say.ts';

interface Props {
  readonly entries: readonly PickerPlan[];
  readonly held: Plan;
  readonly interpreted: InterpretedAnswers;
  readonly say: PickerSay;
  readonly answers: Answers;
  readonly numbersPath: string;
}

/** The address at which the line has its dates; few readers hand one over, so it is written once it is asked for. */
function useLineAddress(answers: Answers, numbersPath: string): string {
  const [address, setAddress] = useState(numbersPath);
  useEffect(() => {
    import('../../core/answers/hand-over.ts').then(
      ({ lineAddress }) => setAddress(`${numbersPath}#${lineAddress(answers)}`),
      (error: unknown) => console.warn(error),
    );
  }, [answers]);
  return address;
}

/** The line that would be left: what of it is paid for and would be lost, and the way back to its dates. */
export function Present({ entries, held, interpreted: { situation }, say, answers, numbersPath }: Props) {
  const numbersAddress = useLineAddress(answers, numbersPath);
  const loss = leavingLoss(held, situation);
  const name = entries.find(({ plan }) => plan.id === held.id)?.shortName;
  if (loss === undefined || name === undefined) return null;
  const { days, paidUntil, balance = 0 } = loss;
  return (
    <p class="picker-notice">
      {say('present', { name })}
      {paidUntil !== undefined &&
        days !== 'unknown' &&
        days > 0 &&
        say('present-days', { n: days, until: dateIn(say, lastSafeDay(paidUntil)) })}
      {balance > 0 && say('present-balance', { price: dollars(balance) })}{' '}
      <a href={numbersAddress}>{say('present-back')}</a>
    </p>
  );
}
