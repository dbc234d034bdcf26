import type { RefObject } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { addressOf, parseAnswers, type Params } from '../../core/answers/address.ts';
import {
  DEFAULT_LINE,
  LINE_QUESTIONS,
  LINE_TYPED_NAMES,
  type LineAnswers,
} from '../../core/answers/line-questions.ts';
import {
  interpretLine,
  type InterpretedLine,
  type UnreadableLineFields,
} from '../../core/answers/interpreted-line.ts';
import { OWN_PLAN } from '../../core/answers/own-rule.ts';
import type { Moment } from '../../core/calendar/moment.ts';
import type { Plan } from '../../core/facts/plan.ts';
import { paramsHere, writeAnswers } from '../line/answers-address.ts';
import { useAddress } from '../line/use-address.ts';
import { useMoment } from '../line/use-moment.ts';
import type { ChangeAnswer } from './Ask.tsx';

/** What was asked: what the fields held. */
interface AskedLine {
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
  readonly change: ChangeAnswer;
  /** How often something was asked here, for what is looked at next. */
  readonly asked: number;
  /** Answers what stands in the fields, and keeps it in the address. */
  readonly ask: () => void;
}

const NOTHING_UNREADABLE: UnreadableLineFields = new Set();

/** What was typed before the script had started. */
function typedBefore(form: HTMLFormElement | null): Iterable<readonly [string, string]> {
  if (form === null) return [];
  return [...new FormData(form)].flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[name, value]] : [],
  );
}

/** Fields with a day that is none, or only half of one, which the browser does not hand out. */
const unreadableIn = (form: HTMLFormElement | null): UnreadableLineFields =>
  new Set(
    LINE_TYPED_NAMES.filter((name) => {
      const field = form?.elements.namedItem(name);
      return field instanceof HTMLInputElement && field.validity.badInput;
    }),
  );

const isSaid = ({ plan, due }: LineAnswers): boolean => plan !== '' || due !== '';

/** What was asked last, and how to ask anew; the address follows. */
function useAsked(): readonly [
  AskedLine | undefined,
  RefObject<AskedLine>,
  (next: AskedLine | undefined) => void,
] {
  const [asked, setAsked] = useState<AskedLine>();
  const latest = useRef<AskedLine>(null);
  const answer = (next: AskedLine | undefined): void => {
    setAsked(next);
    if (next === undefined) return;
    latest.current = next;
    writeAnswers(addressOf(LINE_QUESTIONS, next.answers), 'replaceState');
  };
  return [asked, latest, answer];
}

/** What was asked as it is understood at a moment. */
const useInterpretedLine = (
  asked: AskedLine | undefined,
  moment: Moment | undefined,
  plans: readonly Plan[],
): InterpretedLine | undefined =>
  useMemo(
    () =>
      asked === undefined || moment === undefined
        ? undefined
        : interpretLine(asked.answers, moment, plans, asked.unreadable),
    [plans, asked, moment],
  );

/**
 * Keeps the answers about a line in the fragment of the address, and the address's answers in the fields.
 *
 * @param formIn Finds the form of the page, for what was typed into it before.
 */
export function useLine(plans: readonly Plan[], formIn: () => HTMLFormElement | null): LineOfMine {
  const [given, setGiven] = useState(DEFAULT_LINE);
  const [asked, latest, answer] = useAsked();
  const [ignored, setIgnored] = useState<readonly string[]>([]);
  const [count, setCount] = useState(0);
  const moment = useMoment();
  const interpreted = useInterpretedLine(asked, moment, plans);
  const read = (params: Params) =>
    parseAnswers(LINE_QUESTIONS, params, [...plans.map(({ id }) => id), OWN_PLAN]);

  const restore = (): void => {
    const { answers, ignored: notUsed } = read(paramsHere());
    setGiven(answers);
    setIgnored(notUsed);
    answer(isSaid(answers) ? { answers, unreadable: NOTHING_UNREADABLE } : undefined);
  };
  useAddress(restore, () => {
    if (latest.current !== null) answer(latest.current);
  });
  useEffect(() => {
    if (latest.current === null) setGiven(read(typedBefore(formIn())).answers);
  }, []);

  const change: ChangeAnswer = (name, text) => setGiven((answers) => ({ ...answers, [name]: text }));
  const ask = (): void => {
    answer({ answers: given, unreadable: unreadableIn(formIn()) });
    setIgnored([]);
    setCount((before) => before + 1);
  };
  return { answers: given, interpreted, ignored, moment, change, asked: count, ask };
}
