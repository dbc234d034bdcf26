import { z } from 'astro/zod';

/** About ten years in days, the furthest that anything is planned ahead. */
const MOST_DAYS = 3660;
/** Ten years in months, the furthest that anything is planned ahead. */
const MOST_MONTHS = 120;

/** A whole number of days; whether it may be zero or below is for the field to say. */
export const wholeDays = z
  .int('must be a whole number of days')
  .max(MOST_DAYS, `must be at most ${String(MOST_DAYS)} days`);

const monthCount = z
  .int('must be a whole number of months')
  .max(MOST_MONTHS, `must be at most ${String(MOST_MONTHS)} months`);

/** A length of service. Days and calendar months are two lengths, never converted into one another. */
export const length = z.union(
  [
    z.strictObject({
      /** Days of 24 hours or calendar days, as the clock says. */
      days: wholeDays.positive('must be at least one day'),
    }),
    z.strictObject({
      /** Calendar months. */
      months: monthCount.positive('must be at least one month'),
    }),
  ],
  'must be a number of days or of months',
);
