import { z } from 'astro/zod';
import { someCents } from './cents.ts';
import { claim, conflict } from './claim.ts';
import { evidence } from './evidence.ts';
import { length } from './length.ts';
import { offerSchema } from './offer.ts';
import { slug } from './slug.ts';
import { stage } from './stage.ts';

/** What a reader can do that a provider may count as activity. */
const countingAction = z.enum([
  'call-out',
  'call-in',
  'text-out',
  'text-in',
  'data',
  'top-up',
  'order',
  'login',
  'any-use',
]);

/** What every clock has. */
const clockBase = {
  /** Unique in its plan. */
  id: slug,
  ...evidence,
  /** What happens when the clock runs out. */
  stages: z.array(stage),
};

/** A paid term: one or more offers. */
const termClock = z.strictObject({
  ...clockBase,
  /** Marks a paid term. */
  kind: z.literal('term'),
  /** What can be bought. */
  offers: z.array(offerSchema),
  /** Other lengths of the term. */
  conflicts: z.array(conflict(length)).optional(),
  /** Where the end of a renewed term is counted from. */
  renewFrom: claim(z.enum(['expiry', 'payment', 'later', 'queued'])),
  /** The moment the first term begins; `installOrFirstUse`: it differs by pack. */
  startsAt: claim(z.enum(['payment', 'activation', 'install', 'firstUse', 'installOrFirstUse'])),
  /** Whether a day is 24 hours or a day of the calendar. */
  dayCount: claim(z.enum(['elapsed', 'calendar'])),
  /** More can be bought on the same line or profile while the term runs. */
  topUpBeforeExpiry: claim(z.boolean()),
  /** More can be bought on the same line or profile once the term has ended. */
  topUpAfterExpiry: claim(z.boolean()),
});

/** A balance that must hold the charge at each cycle. */
const walletClock = z.strictObject({
  ...clockBase,
  /** Marks a balance. */
  kind: z.literal('wallet'),
  /** Taken from the balance at each cycle before tax, US cents. */
  charge: someCents,
  /** How often it is taken. */
  cycle: length,
  /** The sizes in which money can be added, US cents. */
  topUps: z.array(someCents).min(1),
});

/** A counting action inside a window. */
const activityClock = z.strictObject({
  ...clockBase,
  /** Marks a rule of use. */
  kind: z.literal('activity'),
  /** The longest time without a counting action. */
  window: length,
  /** Other windows. */
  conflicts: z.array(conflict(length)).optional(),
  /** Actions that count. */
  counts: z.array(countingAction).min(1),
  /** Actions that are said not to count. */
  doesNotCount: z.array(countingAction),
});

/** What keeps a line alive. */
export const clock = z.discriminatedUnion('kind', [termClock, walletClock, activityClock]);

/** What keeps a line alive, as its file says it. */
export type ClockFile = z.infer<typeof clock>;

/** A paid term, as its file says it. */
export type TermFile = z.infer<typeof termClock>;
