import { useEffect, useState } from 'preact/hooks';
import { comparedAddress, comparedIn, type ComparedAddress } from '../../../core/answers/compared-address.ts';
import {
  heldIn,
  interpretAnswers,
  type InterpretedAnswers,
} from '../../../core/answers/interpreted-answers.ts';
import type { Plan } from '../../../core/facts/plan.ts';
import { isPlaceHere, paramsHere, writeAnswers } from '../../line/answers-address.ts';
import { useMoment } from '../../line/use-moment.ts';

/** What is set side by side, and how to change it. */
export interface Compared extends ComparedAddress {
  readonly interpreted: InterpretedAnswers;
  readonly choose: (plans: readonly string[]) => void;
}

/** Keeps the plans in the address, and the address's plans on the page. Undefined until the browser has started. */
export function useCompared(plans: readonly Plan[]): Compared | undefined {
  const [address, setAddress] = useState<ComparedAddress>();
  const moment = useMoment();
  const restore = (): void => {
    if (isPlaceHere()) return;
    const read = comparedIn(
      paramsHere(),
      plans.map(({ id }) => id),
    );
    setAddress(read);
    writeAnswers(comparedAddress(read.plans, read.answers), 'replaceState');
  };
  useEffect(() => {
    restore();
    addEventListener('popstate', restore);
    return () => removeEventListener('popstate', restore);
  }, []);
  if (address === undefined || moment === undefined) return undefined;
  const { answers } = address;
  const choose = (chosen: readonly string[]): void => {
    writeAnswers(comparedAddress(chosen, answers), 'pushState');
    setAddress({ ...address, plans: chosen, unknown: [], left: [] });
  };
  return { ...address, interpreted: interpretAnswers(answers, moment, heldIn(plans, answers)), choose };
}
