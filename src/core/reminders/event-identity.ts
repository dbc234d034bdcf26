import type { Timeline } from '../dates/timeline.ts';
import type { EventIdentity, ReminderStage } from './reminder-days.ts';

/** The part of `localStorage` that is used. */
export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Identities for one export, and whether the device keeps them for the next. */
export interface Identities {
  readonly of: Readonly<Partial<Record<ReminderStage, EventIdentity>>>;
  readonly isKept: boolean;
}

/** The identity in a stored text such as `3 9f2c…`; undefined for anything else. */
function identityIn(text: string | null): EventIdentity | undefined {
  const match = /^(\d{1,6}) ([0-9a-f]{32})$/.exec(text ?? '');
  return match === null ? undefined : { sequence: Number(match[1]), uid: match[2] ?? '' };
}

const FNV_PRIME = 0x01000193;
/** Two beginnings of FNV-1a, which make two figures of one text. */
const FNV_STARTS: readonly number[] = [0x811c9dc5, 0x9e3779b9];

/** A text as 16 hexadecimal digits, out of which it cannot be read. */
const fingerprint = (text: string): string =>
  FNV_STARTS.map((start) => {
    const figure = [...text].reduce(
      (sum, letter) => Math.imul(sum ^ (letter.codePointAt(0) ?? 0), FNV_PRIME),
      start,
    );
    return (figure >>> 0).toString(16).padStart(8, '0');
  }).join('');

/** Under what an identity is kept: nobody reads the plan or the date there. */
const keyOf = (line: string, stage: ReminderStage): string =>
  `xuhao event ${fingerprint(`${line} ${stage}`)}`;

/** What is kept of an event; it once stood under the plan and the date, and nothing is left there. */
function keptUnder(store: Store, line: string, stage: ReminderStage): string | null {
  const before = `xuhao ${line} ${stage}`;
  const text = store.getItem(keyOf(line, stage)) ?? store.getItem(before);
  store.removeItem(before);
  return text;
}

function nextIdentity(
  store: Store,
  line: string,
  stage: ReminderStage,
  newUid: () => string,
): { identity: EventIdentity; isKept: boolean } {
  const fresh = { uid: newUid(), sequence: 0 };
  try {
    const known = identityIn(keptUnder(store, line, stage));
    const identity = known === undefined ? fresh : { ...known, sequence: known.sequence + 1 };
    store.setItem(keyOf(line, stage), `${identity.sequence} ${identity.uid}`);
    return { identity, isKept: true };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    // Storage that is full, switched off or broken: the events are new then, and the reader is told.
    return { identity: fresh, isKept: false };
  }
}

/**
 * An identity for each stage of a line, kept under a fingerprint of plan and start date. `SEQUENCE` rises with every export. Where
 * nothing can be stored the identities are new each time and `isKept` is false.
 *
 * @param line Plan id and start date.
 * @param newUid 32 random hexadecimal digits.
 */
export function identitiesOf(
  store: Store,
  line: string,
  stages: readonly ReminderStage[],
  newUid: () => string,
): Identities {
  const all = stages.map((stage) => ({ stage, ...nextIdentity(store, line, stage, newUid) }));
  return {
    of: Object.fromEntries(all.map(({ stage, identity }) => [stage, identity])),
    isKept: all.every(({ isKept }) => isKept),
  };
}

/** Plan id and first day of a line: the device keeps the identities of its events under it. */
export const lineKey = (id = 'line', { start, due }: Pick<Timeline, 'start' | 'due'>): string =>
  `${id} ${[start, due].find((date) => date !== 'unknown') ?? ''}`;
