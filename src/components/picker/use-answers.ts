import type { MutableRef } from 'preact/hooks';
import { useMemo, useRef, useState } from 'preact/hooks';
import { addressOf, parseAnswers } from '../../core/answers/address.ts';
import { askedOfHeldLine } from '../../core/answers/old-question.ts';
import { DEFAULT_ANSWERS, QUESTIONS, type Answers, type TypedName } from '../../core/answers/questions.ts';
import {
  heldIn,
  interpretAnswers,
  type InterpretedAnswers,
  type UnreadableFields,
} from '../../core/answers/interpreted-answers.ts';
import type { Moment } from '../../core/calendar/moment.ts';
import type { Plan } from '../../core/facts/plan.ts';
import { paramsHere, writeAnswers } from '../line/answers-address.ts';
import { useAddress } from '../line/use-address.ts';
import { useMoment } from '../line/use-moment.ts';

/** Milliseconds after the last key press until a broken text is called one. */
const PATIENCE = 700;
/** Milliseconds after the last key press until the address follows. */
const ADDRESS_DELAY = 400;
/** Changes an answer with one click. */
export type Choose = (patch: Partial<Answers>) => void;
/** Changes a typed answer; `isReadable` is false where the browser does not hand the text out. */
export type Type = (name: TypedName, text: string, isReadable: boolean, also?: Partial<Answers>) => void;

/** What the reader has answered so far. */
interface Given {
  readonly answers: Answers;
  readonly unreadable: UnreadableFields;
  /** The last answer is meant as it is, and not still being typed. */
  readonly isMeant: boolean;
}

/** The answers, and how to change them. */
export interface AnswerState {
  /** As the fields show them. */
  readonly answers: Answers;
  /** As the results show them: a half-typed text is waited for. Undefined until the browser has started. */
  readonly interpreted: InterpretedAnswers | undefined;
  /** Parameters of the address that could not be used. */
  readonly ignored: readonly string[];
  /** Undefined on the server and until the browser has started. */
  readonly moment: Moment | undefined;
  readonly choose: Choose;
  readonly type: Type;
  /** The reader left a field: what is typed is meant. */
  readonly settle: () => void;
}

const write = (answers: Answers, how: 'pushState' | 'replaceState'): void =>
  writeAnswers(addressOf(QUESTIONS, answers), how);

const START: Given = { answers: DEFAULT_ANSWERS, unreadable: new Set(), isMeant: true };

const hasNoProblem = ({ problems }: InterpretedAnswers): boolean => Object.keys(problems).length === 0;

/** The answers to show: those given now, or while a text is being typed the last ones without a problem. */
function useInterpreted(
  plans: readonly Plan[],
  given: Given,
  moment: Moment | undefined,
): InterpretedAnswers | undefined {
  const last = useRef<InterpretedAnswers>();
  const interpreted = useMemo(
    () =>
      moment === undefined
        ? undefined
        : interpretAnswers(given.answers, moment, heldIn(plans, given.answers), given.unreadable),
    [plans, given, moment],
  );
  if (interpreted !== undefined && (given.isMeant || hasNoProblem(interpreted))) last.current = interpreted;
  return last.current ?? interpreted;
}

const without = (names: UnreadableFields, name: TypedName): UnreadableFields =>
  new Set([...names].filter((other) => other !== name));

/** Goes to my numbers with what an old address asked about a line; few do, so the way there is loaded when one does. */
async function leaveForNumbers(ids: readonly string[], numbersPath: string): Promise<void> {
  const { heldAddress } = await import('../../core/answers/old-address.ts');
  const old = heldAddress(paramsHere(), ids) ?? '';
  location.replace(`${numbersPath}${old === '' ? '' : `#${old}`}`);
}

/** What is given, as it is now and as it is shown, and how to take what comes next. */
interface Kept {
  readonly given: Given;
  readonly latest: MutableRef<Given>;
  readonly take: (next: Given) => void;
}

function useGiven(): Kept {
  const [given, setGiven] = useState(START);
  const latest = useRef(given);
  const take = (next: Given): void => {
    latest.current = next;
    setGiven(next);
  };
  return { given, latest, take };
}

/** What waits for the reader to pause: the address, and calling a text meant. */
interface Waiting {
  address: number;
  settle: number;
}

/** Changes one answer that was clicked; it is a step back in the browser's history. */
const chooseWith =
  ({ latest, take }: Kept, waiting: Waiting): Choose =>
  (patch) => {
    clearTimeout(waiting.address);
    clearTimeout(waiting.settle);
    write(latest.current.answers, 'replaceState');
    const { answers, unreadable } = latest.current;
    take({ answers: { ...answers, ...patch }, unreadable, isMeant: true });
    write(latest.current.answers, 'pushState');
  };

/** Changes one answer that is being typed; the address and what is wrong with it wait for a pause. */
const typeWith =
  ({ latest, take }: Kept, waiting: Waiting, settle: () => void): Type =>
  (name, text, isReadable, also = {}) => {
    const others = without(latest.current.unreadable, name);
    take({
      answers: { ...latest.current.answers, [name]: text, ...also },
      unreadable: isReadable ? others : new Set([...others, name]),
      isMeant: false,
    });
    clearTimeout(waiting.address);
    waiting.address = window.setTimeout(() => write(latest.current.answers, 'replaceState'), ADDRESS_DELAY);
    clearTimeout(waiting.settle);
    waiting.settle = window.setTimeout(settle, PATIENCE);
  };

/**
 * Keeps the answers in the address, and the address's answers on the page. An old address that asks about a line which is
 * held leads to the tool for that.
 */
export function useAnswers(plans: readonly Plan[], numbersPath: string): AnswerState {
  const kept = useGiven();
  const { given, latest, take } = kept;
  const [ignored, setIgnored] = useState<readonly string[]>([]);
  const moment = useMoment();
  const waiting = useRef<Waiting>({ address: 0, settle: 0 }).current;
  const settle = (): void => {
    clearTimeout(waiting.settle);
    clearTimeout(waiting.address);
    write(latest.current.answers, 'replaceState');
    if (!latest.current.isMeant) take({ ...latest.current, isMeant: true });
  };
  const restore = (): void => {
    clearTimeout(waiting.address);
    const ids = plans.map(({ id }) => id);
    if (askedOfHeldLine(paramsHere())) {
      void leaveForNumbers(ids, numbersPath);
      return;
    }
    const read = parseAnswers(QUESTIONS, paramsHere(), ids);
    take({ ...START, answers: read.answers });
    setIgnored(read.ignored);
    write(read.answers, 'replaceState');
  };
  useAddress(restore, () => write(latest.current.answers, 'replaceState'));
  return {
    answers: given.answers,
    interpreted: useInterpreted(plans, given, moment),
    ignored,
    moment,
    choose: chooseWith(kept, waiting),
    type: typeWith(kept, waiting, settle),
    settle,
  };
}
