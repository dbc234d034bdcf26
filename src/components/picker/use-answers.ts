import { useEffect, useRef, useState } from 'preact/hooks';
import { parseAnswers, queryOf } from '../../core/answers/address.ts';
import { DEFAULT_ANSWERS, type Answers } from '../../core/answers/answers.ts';
import { ACTION_ZONE, civilDateAt, isKnownZone } from '../../core/calendar/zone.ts';
import type { Entry, Moment } from '../../core/facts/entry.ts';
import { heldIn } from '../../core/answers/held-line.ts';
import { problemsOf } from '../../core/answers/problems.ts';

/** Milliseconds after the last key press until a broken text is called one. */
const PATIENCE = 700;
/** Milliseconds after the last key press until the URL follows. */
const URL_DELAY = 400;

/** How an answer came: typing replaces the URL, a choice adds to the history. */
export type Change = (patch: Partial<Answers>, how: 'typed' | 'chosen') => void;

/** The answers, and how to change them. */
export interface AnswerState {
  /** As the fields show them. */
  readonly answers: Answers;
  /** As the results show them: a half-typed text is waited for. */
  readonly settled: Answers;
  /** Parameters of the URL that could not be used. */
  readonly ignored: readonly string[];
  /** Undefined on the server and until the browser has started. */
  readonly moment: Moment | undefined;
  readonly change: Change;
  /** The reader left a field: what is typed is meant. */
  readonly settle: () => void;
}

/** The browser's clock and zone; a zone that nothing knows counts as the last of the US zones. */
function momentNow(): Moment {
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return { instant: Date.now(), zone: isKnownZone(zone) ? zone : ACTION_ZONE };
}

function write(answers: Answers, how: 'pushState' | 'replaceState'): void {
  const query = queryOf(answers);
  const url = `${location.pathname}${query === '' ? '' : `?${query}`}${location.hash}`;
  try {
    if (url !== `${location.pathname}${location.search}${location.hash}`) history[how](null, '', url);
  } catch {
    // Some browsers limit how often the URL may change; the answers stay on the page.
  }
}

/** Keeps the answers in the URL, and the URL's answers on the page. */
export function useAnswers(entries: readonly Entry[]): AnswerState {
  const [answers, setAnswers] = useState(DEFAULT_ANSWERS);
  const [settled, setSettled] = useState(DEFAULT_ANSWERS);
  const [ignored, setIgnored] = useState<readonly string[]>([]);
  const [moment, setMoment] = useState<Moment>();
  const latest = useRef(answers);
  const waiting = useRef({ url: 0, settle: 0 });

  const take = (next: Answers): void => {
    latest.current = next;
    setAnswers(next);
  };
  const settle = (): void => {
    clearTimeout(waiting.current.settle);
    setSettled(latest.current);
  };

  useEffect(() => {
    const restore = (): void => {
      clearTimeout(waiting.current.url);
      const planIds = entries.map(({ plan }) => plan.id);
      const read = parseAnswers(new URLSearchParams(location.search), planIds);
      take(read.answers);
      settle();
      setIgnored(read.ignored);
    };
    const look = (): void => {
      if (document.visibilityState === 'visible') setMoment(momentNow());
    };
    restore();
    setMoment(momentNow());
    addEventListener('popstate', restore);
    document.addEventListener('visibilitychange', look);
    return () => {
      removeEventListener('popstate', restore);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);

  const change: Change = (patch, how) => {
    const timers = waiting.current;
    clearTimeout(timers.url);
    if (how === 'chosen') write(latest.current, 'replaceState');
    take({ ...latest.current, ...patch });
    if (how === 'chosen') write(latest.current, 'pushState');
    else timers.url = window.setTimeout(() => write(latest.current, 'replaceState'), URL_DELAY);
    const today = moment === undefined ? undefined : civilDateAt(moment.instant, moment.zone);
    const held = heldIn(entries, latest.current)?.plan;
    const isWhole = today !== undefined && Object.keys(problemsOf(latest.current, today, held)).length === 0;
    clearTimeout(timers.settle);
    if (how === 'chosen' || isWhole) settle();
    else timers.settle = window.setTimeout(settle, PATIENCE);
  };

  return { answers, settled, ignored, moment, change, settle };
}
