import { rank, type Verdict } from '../choice/ranking.ts';
import type { Plan } from '../facts/plan.ts';
import type { Reading } from './reading.ts';

/** Judges every plan by the answers; no verdict while something leaves nothing to compute. */
export const verdictsOn = (plans: readonly Plan[], { blocked, situation }: Reading): readonly Verdict[] =>
  blocked.length > 0 ? [] : rank(plans, situation);
