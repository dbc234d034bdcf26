import { z } from 'astro/zod';
import { PAYMENT_METHODS } from '../payment-methods.ts';
import { claim } from './claim.ts';

/** A way to pay that a file may leave out: a third party's site that asks only for the number. */
const MAY_BE_LEFT_OUT = 'refill-site';

/** A way that is left out is not known. */
const withLeftOut = (given: unknown): unknown =>
  typeof given === 'object' && given !== null ? { [MAY_BE_LEFT_OUT]: 'unknown', ...given } : given;

/** How a plan takes every way to pay; each must be answered, if only with `unknown`. */
export const payments = z.preprocess(
  withLeftOut,
  z.record(
    z.enum([...PAYMENT_METHODS, MAY_BE_LEFT_OUT]),
    /** `reported`: users did it, the provider does not say so. `mixed`: accounts differ. */
    claim(z.enum(['yes', 'reported', 'mixed', 'no'])),
  ),
);
