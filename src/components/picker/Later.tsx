import { Dates } from '../line/Dates.tsx';
import type { LaterParts } from './later-parts.ts';
import { NearMisses } from './NearMisses.tsx';
import { Refused } from './Refused.tsx';
import { Unsure } from './Unsure.tsx';

/** What is loaded once the first answer stands. */
export const PARTS: Omit<LaterParts, 'say'> = { Details: Dates, NearMisses, Refused, Unsure };
