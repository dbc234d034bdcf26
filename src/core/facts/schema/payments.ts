import { z } from 'astro/zod';
import { PAYMENT_METHODS } from '../payment-methods.ts';
import { claim } from './claim.ts';

/** How a plan takes every way to pay; each must be answered, if only with `unknown`. */
export const payments = z.record(
  z.enum(PAYMENT_METHODS),
  /** `reported`: users did it, the provider does not say so. `mixed`: accounts differ. */
  claim(z.enum(['yes', 'reported', 'mixed', 'no'])),
);
