import type { Dates } from '../line/Dates.tsx';
import type { NearMisses } from './NearMisses.tsx';
import type { LaterSay } from './picker-say.ts';
import type { Refused } from './Refused.tsx';
import type { Unsure } from './Unsure.tsx';

/** What the first answer does not need, with all words. */
export interface LaterParts {
  readonly say: LaterSay;
  readonly Details: typeof Dates;
  readonly Refused: typeof Refused;
  readonly Unsure: typeof Unsure;
  readonly NearMisses: typeof NearMisses;
}

/** What is loaded once it is wanted, and how to want it. */
export interface Later {
  /** Undefined until it is there; `broken` where it cannot be had. */
  readonly parts: LaterParts | 'broken' | undefined;
  readonly want: () => void;
}
