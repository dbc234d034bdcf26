import type { CivilDate, Length } from '../calendar/civil.ts';
import type { Known, SourceKeys, StageKind } from '../facts/plan.ts';

/** Why a date is what it is. */
export type TraceRule =
  | 'no-clock'
  | 'service-ended'
  | 'clock-unknown'
  | 'starts-unknown'
  | 'starts-payment'
  | 'starts-activation'
  | 'starts-install'
  | 'starts-first-use'
  | 'starts-install-or-first-use'
  | 'offer-not-found'
  | 'offer-shortest'
  | 'term-from-start'
  | 'pack-in-turn'
  | 'activity-window'
  | 'wallet-cycle'
  | 'wallet-runway'
  | 'wallet-runway-cut'
  | 'tax-not-counted'
  | 'rival-earliest'
  | 'rival-later'
  | 'account-date'
  | 'account-date-inclusive'
  | 'runway-not-added'
  | 'balance-empty-earliest'
  | 'balance-empty-undated'
  | 'earliest-clock'
  | 'term-before'
  | 'due-minus-one'
  | 'buffer'
  | 'buffer-cut'
  | 'buffer-default'
  | 'prepare-lead'
  | 'prepare-lead-cut'
  | 'branch-earliest'
  | 'branch-none'
  | 'stage-from-due'
  | 'stage-from-suspended'
  | 'stage-from-zero-balance'
  | 'stage-from-zero-balance-assumed'
  | 'stage-from-zero-balance-earliest'
  | 'stage-from-last-action'
  | 'stage-undated'
  | 'stage-held-to-due';

/** One step of the reasoning behind a date. Steps stand in the order in which they were taken. */
export interface TraceStep {
  readonly result: 'due' | 'lastSafeDay' | 'actBy' | 'prepareBy' | StageKind;
  readonly date: Known<CivilDate>;
  readonly rule: TraceRule;
  /** The date counted from. */
  readonly from?: CivilDate;
  /** The length added or subtracted, as the rule says. */
  readonly length?: Length;
  /** Empty for what is ours (buffer) or the reader's (account date). */
  readonly sources: SourceKeys;
  /** The clock the step belongs to, when it belongs to one. */
  readonly clock?: string;
}
