import type { Dates } from '../line/Dates.tsx';
import type { NearMisses } from './NearMisses.tsx';
import type { LaterSay } from './picker-say.ts';
import type { Refused } from './Refused.tsx';
import type { Unsure } from './Unsure.tsx';

/** What is loaded once the first answer stands, with all words. */
export interface LaterParts {
  readonly say: LaterSay;
  readonly Details: typeof Dates;
  readonly Refused: typeof Refused;
  readonly Unsure: typeof Unsure;
  readonly NearMisses: typeof NearMisses;
}
