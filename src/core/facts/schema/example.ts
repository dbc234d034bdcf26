import { z } from 'astro/zod';
import { cents } from './cents.ts';
import { civilDateText } from './civil-date-text.ts';
import { slug } from './slug.ts';

const dateOrUnknown = z.union([civilDateText, z.literal('unknown')]);

/** What the reader of an example holds. */
const given = z.strictObject({
  /** Day of the last payment, start or top-up. */
  lastAction: civilDateText.optional(),
  /** Expiry date that the account shows. */
  accountDue: civilDateText.optional(),
  /** Day of the last use. */
  lastActivity: civilDateText.optional(),
  /** Id of the offer that is held. */
  offer: slug.optional(),
  /** Wallet balance after the last charge, US cents. */
  balance: z.union([cents, z.literal('unknown')]).optional(),
  /** The day on which the reader asks. */
  today: civilDateText.optional(),
});

/** What must come out of an example. */
const expect = z.strictObject({
  /** Id of the clock that decides. */
  governing: z.string().optional(),
  /** First day that is not covered. */
  due: dateOrUnknown,
  /** Last day that is covered. */
  lastSafeDay: dateOrUnknown,
  /** First day without service. */
  suspended: dateOrUnknown.optional(),
  /** First day on which the number may go. */
  atRisk: dateOrUnknown.optional(),
  /** First day on which the number is gone. */
  lost: dateOrUnknown.optional(),
  /** Later dates of the loss that live conflicts or branches of the balance allow. */
  possibleLost: z.array(civilDateText).optional(),
  /** How things stand on the day of asking. */
  state: z
    .enum(['safe', 'prepare', 'act', 'lastDay', 'due', 'suspended', 'atRisk', 'lost', 'unknown'])
    .optional(),
});

/** An example worked by hand: what the reader holds and what must come out. The tests run it. */
export const example = z.strictObject({
  /** What it shows, in plain Chinese. */
  title: z.string().min(4),
  /** What kind of case it is. */
  kind: z.enum(['ordinary', 'boundary', 'late', 'unknown']),
  /** What the reader holds. */
  given,
  /** What must come out. */
  expect,
});
