import { z } from 'astro/zod';

/** A name in an address or a key: lower-case ASCII words joined by hyphens, such as `tello-payg`. */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case ASCII words joined by hyphens');
