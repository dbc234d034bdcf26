import { z } from 'astro/zod';

/** More than anything that is sold here costs, in cents: a longer number is a slip of the keyboard. */
const MOST_CENTS = 1_000_000;

/** An amount in whole US cents. */
export const cents = z
  .int('must be a whole number of cents')
  .nonnegative('must not be below zero')
  .max(MOST_CENTS, `must be at most ${String(MOST_CENTS)} cents`);

/** An amount in whole US cents that is more than nothing. */
export const someCents = cents.positive('must be more than nothing');
