import { z } from 'astro/zod';
import { conflict } from './claim.ts';
import { evidence } from './evidence.ts';
import { length } from './length.ts';
import { slug } from './slug.ts';

/** A time limit beside the clocks, with an anchor of its own: of an eSIM profile, of a purchase, of a trial. */
export const limit = z.strictObject({
  /** Unique in its plan. */
  id: slug,
  /**
   * `profile`: the profile is taken back. `useBy`: a purchase is void unless it was started. `startsItself`: a purchase
   * starts unasked. `trial`: a trial ends.
   */
  kind: z.enum(['profile', 'useBy', 'startsItself', 'trial']),
  /** How long it is. */
  length,
  /** From when it is counted. */
  from: z.enum(['purchase', 'install', 'packEnd', 'lastTopUp']),
  ...evidence,
  /** Other lengths. */
  conflicts: z.array(conflict(length)).optional(),
});

/** A time limit as its file tells it. */
export type LimitFile = z.infer<typeof limit>;
