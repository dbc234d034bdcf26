import { z } from 'astro/zod';
import { conflict } from './claim.ts';
import { evidence } from './evidence.ts';
import { wholeDays } from './length.ts';

/** A stage of a lapse. */
export const stage = z.strictObject({
  /** What happens. */
  stage: z.enum(['suspended', 'atRisk', 'lost']),
  /** Whole days from the anchor to the first day of the stage. */
  after: wholeDays,
  /** The anchor from which the days are counted. */
  from: z.enum(['due', 'suspended', 'zeroBalance', 'lastAction', 'unknown']),
  /** The stage holds only with this balance; without it, always. */
  when: z.enum(['zero', 'belowCharge']).optional(),
  ...evidence,
  /** Other numbers of days. */
  conflicts: z.array(conflict(z.int())).optional(),
});

/** A stage of a lapse, as its file says it. */
export type StageFile = z.infer<typeof stage>;
