import { z } from 'astro/zod';
import { claim } from './claim.ts';
import { evidence, statedFact } from './evidence.ts';
import { slug } from './slug.ts';
import { httpsAddress, sources } from './source.ts';

/** What is done in a channel of the provider, step by step. */
const providerAction = z.strictObject({
  /** Where it is done. */
  channel: z.enum(['site', 'app', 'text', 'code', 'call', 'shop', 'pin']),
  /** What it is for. */
  does: z.enum(['renew', 'check-expiry', 'check-balance', 'stop-autopay', 'port-out']),
  /** Ids of the plans it is for; without it, every plan of the provider. */
  plans: z.array(slug).min(1).optional(),
  /** What to open, press, send or dial, in order, in short Chinese sentences; menu names as on screen. */
  steps: z.array(z.string().min(2).max(120)).min(1),
  /** Exactly what is sent or dialled. */
  dial: z.string().optional(),
  /** Number that a text goes to. */
  to: z.string().optional(),
  ...evidence,
});

/** A way to reach the provider. */
const support = z.strictObject({
  /** What kind of way it is. */
  channel: z.enum(['phone', 'chat', 'email', 'help-centre', 'account', 'app']),
  /** The number, the address or the name of the menu. */
  value: z.string(),
  ...evidence,
});

/** What is true of a brand whichever plan is held. */
export const providerSchema = z.strictObject({
  /** The name of the file. */
  id: slug,
  /** The name of the brand. */
  name: z.string().min(1),
  /** Chinese names and nicknames that people type. */
  aliases: z.array(z.string().min(1)),
  /** Where its facts were read. */
  sources,
  /** The provider's own address. */
  official: claim(httpsAddress),
  /** By id of a plan that is sold elsewhere than the others: its own address. */
  officialOfPlans: z.record(slug, claim(httpsAddress)).optional(),
  /** Hosts where it speaks itself besides that of `official`, such as `help.example.com`; hosts below them count too. */
  speaksOn: z
    .array(z.string().regex(/^([a-z0-9-]+\.)+[a-z]+$/, 'must be a host such as help.example.com'))
    .optional(),
  /** Ways to reach it. */
  support: z.array(support),
  /** The expiry date shown in the account is the last covered day. */
  accountDateInclusive: claim(z.boolean()),
  /** What is done in its channels. */
  actions: z.array(providerAction),
  /** What else is known of it. */
  facts: z.array(statedFact).optional(),
});

/** A provider file that the schema let through. */
export type ProviderFile = z.infer<typeof providerSchema>;
