import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { addressOf, parseAnswers } from '../../core/answers/address.ts';
import {
  DEFAULT_LINE,
  LINE_QUESTIONS,
  LINE_TYPED_NAMES,
  type LineAnswers,
  type LineQuestionName,
  type LineTypedName,
} from '../../core/answers/line-questions.ts';
import {
  interpretLine,
  type InterpretedLine,
  type UnreadableLineFields,
} from '../../core/answers/interpreted-line.ts';
import { OWN_PLAN } from '../../core/answers/own-rule.ts';
import type { Moment } from '../../core/calendar/moment.ts';
import type { Plan } from '../../core/facts/plan.ts';
import { isPlaceHere, paramsHere, writeAnswers } from '../line/answers-address.ts';
import { useMoment } from '../line/use-moment.ts';
import type { Change } from './Ask.tsx';

/** What the fields hold. */
interface Given {
  readonly answers: LineAnswers;
  readonly unreadable: UnreadableLineFields;
}

/** What was typed about a line, and what was answered. */
export interface LineOfMine {
  readonly answers: LineAnswers;
  /** Of what was asked last; undefined before anything was, and until the browser has started. */
  readonly interpreted: InterpretedLine | undefined;
  /** Parameters of the address that could not be used. */
  readonly ignored: readonly string[];
  /** Undefined on the server and until the browser has started. */
  readonly moment: Moment | undefined;
  readonly change: Change;
  /** Answers what stands in the fields, and keeps it in the address. */
  readonly ask: () => void;
}

const NOTHING: Given = { answers: DEFAULT_LINE, unreadable: new Set() };

/** What was typed before the script had started. */
function typedBefore(form: HTMLFormElement | null): Iterable<readonly [string, string]> {
  if (form === null) return [];
  return [...new FormData(form)].flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[name, value]] : [],
  );
}

const isTypedName = (name: LineQuestionName): name is LineTypedName =>
  LINE_TYPED_NAMES.some((typed) => typed === name);

const isSaid = ({ plan, due }: LineAnswers): boolean => plan !== '' || due !== '';

/**
 * Keeps the answers about a line in the fragment of the address, and the address's answers in the fields.
 *
 * @param formIn Finds the form of the page, for what was typed into it before.
 */
export function useLine(plans: readonly Plan[], formIn: () => HTMLFormElement | null): LineOfMine {
  const [given, setGiven] = useState(NOTHING);
  const [asked, setAsked] = useState<Given>();
  const [ignored, setIgnored] = useState<readonly string[]>([]);
  const latest = useRef(asked);
  const moment = useMoment();

  const answer = (next: Given): void => {
    latest.current = next;
    setAsked(next);
    writeAnswers(addressOf(LINE_QUESTIONS, next.answers), 'replaceState');
  };

  useEffect(() => {
    const ids = [...plans.map(({ id }) => id), OWN_PLAN];
    const restore = (): void => {
      const read = parseAnswers(LINE_QUESTIONS, paramsHere(), ids);
      const next = { ...NOTHING, answers: read.answers };
      setGiven(next);
      setIgnored(read.ignored);
      if (isSaid(read.answers)) answer(next);
      else setAsked(undefined);
    };
    const goBack = (): void => {
      if (!isPlaceHere()) restore();
      else if (latest.current !== undefined) answer(latest.current);
    };
    restore();
    const typed = parseAnswers(LINE_QUESTIONS, typedBefore(formIn()), ids).answers;
    if (latest.current === undefined) setGiven({ ...NOTHING, answers: typed });
    addEventListener('popstate', goBack);
    return () => removeEventListener('popstate', goBack);
  }, []);

  const change: Change = (name, text, isReadable) => {
    setGiven(({ answers, unreadable }) => {
      const next = new Set([...unreadable].filter((other) => other !== name));
      if (!isReadable && isTypedName(name)) next.add(name);
      return { answers: { ...answers, [name]: text }, unreadable: next };
    });
  };

  const interpreted = useMemo(
    () =>
      asked === undefined || moment === undefined
        ? undefined
        : interpretLine(asked.answers, moment, plans, asked.unreadable),
    [plans, asked, moment],
  );
  return { answers: given.answers, interpreted, ignored, moment, change, ask: () => answer(given) };
}
