import { z } from 'astro/zod';
import { allowance, dataAmount } from './allowance.ts';
import { cents } from './cents.ts';
import { claim, claimAbroad, standing } from './claim.ts';
import { clock } from './clock.ts';
import { evidence } from './evidence.ts';
import { example } from './example.ts';
import { limit } from './limit.ts';
import { payments } from './payments.ts';
import { slug } from './slug.ts';
import { sources } from './source.ts';

/** How wide a text is, in Han characters. */
const hanWidth = (text: string): number =>
  [...text].reduce((width, character) => width + (character <= '~' ? 0.5 : 1), 0);

/** Something paid once at the start. */
const startCost = z.strictObject({
  /** What is paid for. */
  item: z.enum(['sim', 'port-in', 'activation']),
  /** US cents. */
  amount: claim(cents),
});

/** What one side says in a conflict that concerns no single figure. */
const disputed = z.strictObject({
  /** The statement in Chinese. */
  text: z.string().max(160),
  /** Whether the site goes by it or only shows it. */
  standing,
  ...evidence,
});

/** A conflict that concerns no single figure. */
const dispute = z.strictObject({
  /** What it is about, as a key for the page. */
  about: slug,
  /** What the sides say; a conflict has two at least. */
  statements: z.array(disputed).min(2),
});

/** What the plan is, where it is sold and by which day it goes. */
const nameFields = {
  /** The name of the file. */
  id: slug,
  /** The plan's name as sold. */
  name: z.string().min(1),
  /**
   * What sentences, buttons and calendar titles call it, brand included, such as `Tello月付`; no other plan has it.
   * At most ten Han characters wide, a Latin letter counting as half of one.
   */
  shortName: z
    .string()
    .min(2)
    .refine((name) => hanWidth(name) <= 10, 'must be at most ten Han characters wide'),
  /** Id of the file in `providers/`. */
  provider: slug,
  /** `line`: a SIM-based mobile line. `voip`: a number in an app. `data`: data only. */
  kind: z.enum(['line', 'voip', 'data']),
  /** Whether it can still be bought. */
  status: claim(z.enum(['open', 'closed'])),
  /** `partial`: too little is known for a whole page. */
  publish: z.enum(['whole', 'partial']),
  /** Where its facts were read. */
  sources,
  /** The zone of the provider's day. */
  zone: claim(z.enum(['America/New_York', 'America/Chicago', 'America/Denver', 'America/Los_Angeles'])),
  /** The network it runs on. */
  network: claim(z.string()),
  /** Id of a plan that must be held first. */
  companionOf: slug.optional(),
};

/** What keeps it, what it costs and how that is paid. */
const money = {
  /** What keeps the line alive; the earliest wins. */
  clocks: z.array(clock),
  /** What is paid once at the start. */
  startCosts: z.array(startCost),
  /** Whether tax comes on top of the price. */
  tax: claim(z.enum(['extra', 'included'])),
  /** Whether automatic renewal is needed, offered, or not there. */
  autopay: claim(z.enum(['required', 'optional', 'none'])),
  /** How it takes every way to pay. */
  payments,
  /** What is given back, in short Chinese words. */
  refund: claim(z.string().max(120)),
};

/** What it includes. */
const service = {
  /** Calls can be made. */
  calls: claim(z.boolean()),
  /** Minutes included in a cycle. */
  minutes: claim(allowance),
  /** Texts can be sent and received. */
  texts: claim(z.boolean()),
  /** Texts included in a cycle. */
  textCount: claim(allowance),
  /** Data in MB included in a cycle. */
  dataMb: claim(dataAmount),
  /** Whether its data can be shared with other devices. */
  hotspot: claim(z.enum(['yes', 'no', 'limited'])),
  /** What the number counts as; `none` where there is no number. */
  numberType: claim(z.enum(['mobile', 'voip', 'none', 'some-packs'])),
  /** How the number leaves. */
  portOut: claim(z.enum(['account-page', 'app', 'code', 'support', 'not-supported'])),
};

/** What the phone needs. */
const phone = {
  /** `only`: there is no physical SIM. `reported`: users did it, the provider does not promise it. */
  esim: claim(z.enum(['yes', 'no', 'only', 'reported'])),
  /** Whether it is sold on a physical SIM. */
  physicalSim: claim(z.boolean()),
  /** Whether it calls and texts over Wi-Fi. */
  wifiCalling: claim(z.enum(['yes', 'no', 'reported', 'conflicting'])),
};

/** What it does outside the US, and for whom. */
const outsideTheUs = {
  /** `some-variants`: on one of the networks the plan is sold on, not on the others. */
  roaming: claimAbroad(z.enum(['pay-per-use', 'included', 'pass', 'some-variants', 'no', 'conflicting'])),
  /** How texts arrive, codes among them. */
  textsAbroad: claimAbroad(z.enum(['roaming', 'wifi', 'app', 'no', 'conflicting'])),
  /** Whether a line can be activated there. */
  activateAbroad: claimAbroad(z.boolean()),
  /** Whether it can be renewed from there. */
  renewAbroad: claimAbroad(z.enum(['yes', 'no', 'reported'])),
  /** Whether only residents of the US may buy it. */
  usResidentsOnly: claim(z.boolean()),
};

/** Facts of one plan or one data-eSIM family. No prose: values, sources, conflicts, worked examples. */
export const planSchema = z.strictObject({
  ...nameFields,
  ...money,
  ...service,
  ...phone,
  ...outsideTheUs,
  /** Time limits beside the clocks. */
  limits: z.array(limit).optional(),
  /** Conflicts that concern no single figure above. */
  disputes: z.array(dispute),
  /** Examples worked by hand, which the tests run. */
  examples: z.array(example).min(1),
});

/** A plan file that the schema let through. */
export type PlanFile = z.infer<typeof planSchema>;
