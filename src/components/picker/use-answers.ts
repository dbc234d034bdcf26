import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { addressOf, parseAnswers } from '../../core/answers/address.ts';
import { heldIn } from '../../core/answers/held-line.ts';
import { DEFAULT_ANSWERS, type Answers, type TypedName } from '../../core/answers/questions.ts';
import {
  interpretAnswers,
  type InterpretedAnswers,
  type UnreadableFields,
} from '../../core/answers/interpreted-answers.ts';
import type { Moment } from '../../core/calendar/moment.ts';
import type { Plan } from '../../core/facts/plan.ts';

/** Milliseconds after the last key press until a broken text is called one. */
const PATIENCE = 700;
/** Milliseconds after the last key press until the address follows. */
const ADDRESS_DELAY = 400;
/** The years that a working clock can show. */
const CLOCK_YEARS = { first: Date.UTC(2000, 0), last: Date.UTC(2150, 0) };

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

/** The browser's clock and zone. */
function momentNow(): Moment {
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const instant = Math.min(Math.max(Date.now(), CLOCK_YEARS.first), CLOCK_YEARS.last);
  return { instant, zone };
}

function write(answers: Answers, how: 'pushState' | 'replaceState'): void {
  const query = addressOf(answers);
  const address = `${location.pathname}${query === '' ? '' : `?${query}`}${location.hash}`;
  if (address === `${location.pathname}${location.search}${location.hash}`) return;
  try {
    history[how](null, '', address);
  } catch (error) {
    // Some browsers limit how often the address may change; the answers stay on the page.
    console.warn(error);
  }
}

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

/** Today by the browser's clock, looked at again when the page comes back into sight. */
function useMoment(): Moment | undefined {
  const [moment, setMoment] = useState<Moment>();
  useEffect(() => {
    const refresh = (): void => {
      if (document.visibilityState === 'visible') setMoment(momentNow());
    };
    setMoment(momentNow());
    document.addEventListener('visibilitychange', refresh);
    return () => document.removeEventListener('visibilitychange', refresh);
  }, []);
  return moment;
}

const without = (names: UnreadableFields, name: TypedName): UnreadableFields =>
  new Set([...names].filter((other) => other !== name));

/** Keeps the answers in the address, and the address's answers on the page. */
export function useAnswers(plans: readonly Plan[]): AnswerState {
  const [given, setGiven] = useState(START);
  const [ignored, setIgnored] = useState<readonly string[]>([]);
  const moment = useMoment();
  const latest = useRef(given);
  const timers = useRef({ address: 0, settle: 0 });

  const take = (next: Given): void => {
    latest.current = next;
    setGiven(next);
  };
  const settle = (): void => {
    clearTimeout(timers.current.settle);
    if (!latest.current.isMeant) take({ ...latest.current, isMeant: true });
  };

  useEffect(() => {
    const restore = (): void => {
      clearTimeout(timers.current.address);
      const ids = plans.map(({ id }) => id);
      const read = parseAnswers(new URLSearchParams(location.search), ids);
      take({ ...START, answers: read.answers });
      setIgnored(read.ignored);
    };
    restore();
    addEventListener('popstate', restore);
    return () => removeEventListener('popstate', restore);
  }, []);

  const choose: Choose = (patch) => {
    clearTimeout(timers.current.address);
    clearTimeout(timers.current.settle);
    write(latest.current.answers, 'replaceState');
    const { answers, unreadable } = latest.current;
    take({ answers: { ...answers, ...patch }, unreadable, isMeant: true });
    write(latest.current.answers, 'pushState');
  };

  const type: Type = (name, text, isReadable, also = {}) => {
    const others = without(latest.current.unreadable, name);
    take({
      answers: { ...latest.current.answers, [name]: text, ...also },
      unreadable: isReadable ? others : new Set([...others, name]),
      isMeant: false,
    });
    clearTimeout(timers.current.address);
    timers.current.address = window.setTimeout(
      () => write(latest.current.answers, 'replaceState'),
      ADDRESS_DELAY,
    );
    clearTimeout(timers.current.settle);
    timers.current.settle = window.setTimeout(settle, PATIENCE);
  };

  return {
    answers: given.answers,
    interpreted: useInterpreted(plans, given, moment),
    ignored,
    moment,
    choose,
    type,
    settle,
  };
}
