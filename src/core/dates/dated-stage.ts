import type { CivilDate } from '../calendar/civil.ts';
import type { Known, SourceKeys, StageAnchor, StageKind } from '../facts/plan.ts';

/** A later date that the evidence allows. `when`: only with this balance. */
export interface PossibleStage {
  readonly date: CivilDate;
  readonly after: number;
  readonly sources: SourceKeys;
  readonly reason: 'rival' | 'branch';
  readonly when?: 'zero' | 'belowCharge';
}

/** A stage of a lapse with its first day. */
export interface DatedStage {
  readonly stage: StageKind;
  readonly clock: string;
  readonly date: Known<CivilDate>;
  /** Days from the anchor; kept where no date can be computed. */
  readonly after: number;
  readonly from: StageAnchor;
  readonly when?: 'zero' | 'belowCharge';
  /** The date to plan on for this kind of stage. At most one per kind; never an undated one. */
  readonly planned: boolean;
  /** A zero balance at the due date is only assumed, being the earliest case. */
  readonly assumed?: 'zeroBalance';
  readonly possible: readonly PossibleStage[];
  readonly sources: SourceKeys;
}
