import { useState } from 'preact/hooks';
import type { CivilDate } from '../../../core/calendar/civil.ts';
import type { LineEvent } from '../../../core/ledger/ledger-shape.ts';
import {
  bareTexts,
  textsOf,
  typedEvent,
  type EventForm,
  type EventTexts,
  type ReadEvent,
  type TypedEvent,
} from '../../../core/ledger/typed-event.ts';

/** What is wrong with a field of an event. */
type EventProblem = Extract<ReadEvent, { ok: false }>;

/** An event while it is typed. */
export interface EventDraft {
  readonly form: EventForm;
  readonly texts: EventTexts;
  /** Said once the reader has tried to note the event down. */
  readonly problem: EventProblem | undefined;
  readonly choose: (form: EventForm) => void;
  readonly type: (name: keyof EventTexts, text: string) => void;
  /** The event, with the fields emptied; undefined where something is wrong. */
  readonly take: () => TypedEvent | undefined;
}

/** Keeps what is typed of an event: of a new one, whose day is today until another is typed, or of one to put right. */
export function useTypedEvent(today: CivilDate, event?: LineEvent): EventDraft {
  const known = event === undefined ? undefined : textsOf(event);
  const [form, choose] = useState<EventForm>(known?.form ?? 'paid');
  const [texts, setTexts] = useState(known?.texts ?? bareTexts(today));
  const [isTried, setTried] = useState(false);
  const read = typedEvent(form, texts, today);
  return {
    form,
    texts,
    problem: isTried && !read.ok ? read : undefined,
    choose: (next) => choose(next),
    type: (name, text) => setTexts({ ...texts, [name]: text }),
    take: () => {
      setTried(!read.ok);
      if (!read.ok) return undefined;
      setTexts(bareTexts(today));
      return read.event;
    },
  };
}
