import { addLength, compare, type CivilDate } from '../calendar/civil.ts';
import type { Known, Limit, SourceKeys } from '../facts/plan.ts';
import type { LinePlan, LineState } from './line-state.ts';

/** A time limit with its day, as far as that can be told. */
export interface DatedLimit {
  readonly kind: Limit['kind'];
  readonly from: Limit['from'];
  readonly length: Limit['length'];
  /** The first day on which it has run out: by the shortest live claim. */
  readonly date: Known<CivilDate>;
  readonly sources: SourceKeys;
}

/** The day from which a limit counts: that of the purchase, of the end of the packs, or of the last of them. */
function limitAnchorDay(from: Limit['from'], state: LineState, due: Known<CivilDate>): Known<CivilDate> {
  switch (from) {
    case 'purchase':
    case 'install':
      return state.lastAction ?? 'unknown';
    case 'packEnd':
      return due;
    case 'lastTopUp':
      return state.packs?.at(-1)?.begins ?? state.lastAction ?? 'unknown';
  }
}

/** One limit on its shortest live length. */
function datedLimit(limit: Limit, anchor: Known<CivilDate>): DatedLimit {
  const { kind, from, length, sources, rivals } = limit;
  if (anchor === 'unknown') return { kind, from, length, sources, date: 'unknown' };
  const [first] = [{ length, sources }, ...rivals]
    .map((claim) => ({ ...claim, date: addLength(anchor, claim.length) }))
    .sort((a, b) => compare(a.date, b.date));
  return { kind, from, length, sources, date: 'unknown', ...first };
}

/** The time limits of an eSIM or a purchase, each from its own anchor. */
export const datedLimits = (
  { limits = [] }: LinePlan,
  state: LineState,
  due: Known<CivilDate>,
): readonly DatedLimit[] => limits.map((limit) => datedLimit(limit, limitAnchorDay(limit.from, state, due)));
