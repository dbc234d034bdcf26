import { z } from 'astro/zod';

/** Minutes or texts that a cycle includes, or the word `unlimited`. */
export const allowance = z.union([z.int().nonnegative(), z.literal('unlimited')]);

/** An amount of data in MB, or the word `unlimited`. */
export const dataAmount = z.union(
  [z.int().nonnegative(), z.literal('unlimited')],
  'must be a number of MB or the word unlimited',
);
