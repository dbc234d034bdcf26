import { parseCivil, type CivilDate, type Length } from '../calendar/civil.ts';
import type { DayPlace } from '../dates/situation.ts';
import type { Cents } from '../facts/plan.ts';
import type { FirstLedger, KeptLine, Ledger, LineEvent } from './ledger-shape.ts';

/** What a reader answered about one line. */
export interface SaidOfLine {
  readonly name: string;
  readonly group?: string | undefined;
  readonly rule: KeptLine['rule'];
  readonly buffer?: number | undefined;
  /** The last payment; of a balance the last charge. */
  readonly paid?: CivilDate | undefined;
  /** How long that payment was for. */
  readonly length?: Length | undefined;
  readonly used?: CivilDate | undefined;
  /** The date that the account shows. */
  readonly due?: CivilDate | undefined;
  /** Balance after the last charge. */
  readonly balance?: Cents | undefined;
  /** Whose days these are. */
  readonly day: DayPlace;
  /** The day on which it was answered. */
  readonly today: CivilDate;
}

/** An event without its id. */
type Bare = LineEvent extends infer E ? (E extends LineEvent ? Omit<E, 'id'> : never) : never;

/** What the answers tell as events: a balance is that of the day on which it was last charged. */
function eventsOf({ paid, length, used, due, balance, day, today }: SaidOfLine): readonly Bare[] {
  const term = length === undefined ? {} : { length };
  return [
    ...(paid === undefined ? [] : [{ kind: 'paid' as const, date: paid, day, ...term }]),
    ...(used === undefined ? [] : [{ kind: 'used' as const, date: used, day }]),
    ...(balance === undefined ? [] : [{ kind: 'accountShows' as const, date: paid ?? today, day, balance }]),
    ...(due === undefined ? [] : [{ kind: 'accountShows' as const, date: today, day, due }]),
  ];
}

/**
 * A line made of what was answered.
 *
 * @param newId Makes an id that no other line or event has.
 */
export function lineFrom(answers: SaidOfLine, newId: () => string): KeptLine {
  const { name, group, rule, buffer } = answers;
  return {
    id: newId(),
    name,
    ...(group === undefined ? {} : { group }),
    rule,
    ...(buffer === undefined ? {} : { buffer }),
    events: eventsOf(answers).map((event) => ({ ...event, id: newId() })),
  };
}

/** The first day that is kept: when a look into an account has no day of its own, it was before everything else. */
function longAgo(): CivilDate {
  const parsed = parseCivil('2000-01-02');
  if (!parsed.ok) throw new RangeError(parsed.problem);
  return parsed.date;
}

/** A ledger of the first version in the present one. The same file gives the same ids each time. */
export function migrated({ lines }: FirstLedger): Ledger {
  let last = 0;
  const nextId = (): string => {
    last += 1;
    return `first${last.toString(36).padStart(5, '0')}`;
  };
  return {
    version: 2,
    revision: 0,
    absences: [],
    lines: lines.map(({ plan, usdate = false, ...rest }) =>
      lineFrom(
        {
          ...rest,
          rule: { kind: 'plan', id: plan },
          day: usdate ? 'us' : 'abroad',
          today: rest.paid ?? rest.used ?? longAgo(),
        },
        nextId,
      ),
    ),
  };
}
