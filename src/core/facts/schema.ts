import { z } from 'astro/zod';
import { parseCivil } from '../calendar/civil.ts';

/** Kebab-case ASCII name. */
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case ASCII words joined by hyphens');

/** A civil date as text. An unquoted YAML date arrives as a Date and is turned into text here, once. */
export const civilDateText = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  z.string().refine((text) => parseCivil(text).ok, 'must be a day of the calendar such as 2026-11-20'),
);

/** Whether a year, a year with a month, or a whole date is one of the calendar. */
const isPartialDate = (text: string): boolean =>
  /^\d{4}(-\d{2}){0,2}$/.test(text) && parseCivil(`${text}-01-01`.slice(0, 10)).ok;

/** Date of the page or price itself: a day, a month, a year, or `undated`. */
const asOf = z.preprocess(
  (value) =>
    value instanceof Date
      ? value.toISOString().slice(0, 10)
      : typeof value === 'number'
        ? String(value)
        : value,
  z
    .string()
    .refine(
      (text) => text === 'undated' || isPartialDate(text),
      'must be a day, a month, a year or the word undated',
    ),
);

/** More than anything that is sold here costs: a longer number is a slip of the keyboard. */
const MOST_CENTS = 1_000_000;
/** About ten years, the furthest that anything is planned ahead. */
const MOST_DAYS = 3660;
const MOST_MONTHS = 120;

/** Amount in whole US cents. */
const cents = z
  .int('must be a whole number of cents')
  .nonnegative('must not be below zero')
  .max(MOST_CENTS, `must be at most ${String(MOST_CENTS)} cents`);

/** Amount in whole US cents that is more than nothing. */
const someCents = cents.positive('must be more than nothing');

/** `days` or calendar `months`: two different lengths, never converted into one another. */
const length = z.union(
  [
    z.strictObject({
      days: z
        .int('must be a whole number of days')
        .positive('must be at least one day')
        .max(MOST_DAYS, `must be at most ${String(MOST_DAYS)} days`),
    }),
    z.strictObject({
      months: z
        .int('must be a whole number of months')
        .positive('must be at least one month')
        .max(MOST_MONTHS, `must be at most ${String(MOST_MONTHS)} months`),
    }),
  ],
  'must be a number of days or of months',
);

/**
 * How well a claim is evidenced. `official`: read on the provider's page. `archived`: an older or mirrored
 * copy of it. `relayed`: the provider's page as recorded by someone else on a stated day. `corroborated`:
 * two or more sources. `collected`: one machine collection of a shop page. `community`: one post.
 */
export const grade = z.enum(
  ['official', 'archived', 'relayed', 'corroborated', 'collected', 'community'],
  'must be one of the grades official, archived, relayed, corroborated, collected and community',
);

/** Where a fact was read. `url` is the address of the original; a mirror or collection goes into `via`. */
const source = z.strictObject({
  url: z.url({ protocol: /^https$/ }),
  /** What was actually read, when it was not the original; `unknown` where the address of that was not kept. */
  via: z.union([z.literal('unknown'), z.url({ protocol: /^https$/ })]).optional(),
  /** Who speaks on the original page. */
  by: z.enum(['provider', 'regulator', 'press', 'user', 'shop-collection']),
  /** The day somebody read the page. */
  read: civilDateText,
  asOf,
});

const sourceKeys = z.array(slug, 'must list the sources it rests on').min(1, 'must cite at least one source');

/** Papers of a claim: grade, sources, an optional short Chinese remark. */
const papers = {
  grade,
  sources: sourceKeys,
  /** What the figure or code cannot carry, in one short Chinese sentence (at most 120 characters). */
  detail: z.string().max(120).optional(),
};

/** A disagreeing statement that stays visible. Only `live` ones are computed with. */
const rival = <T extends z.ZodType>(value: T) =>
  z.strictObject({
    value,
    standing: z.enum(['live', 'superseded']),
    /** Why it stands as it does: `older`, `other-product`, `not-the-rule` need `superseded`. */
    reason: z.enum(['disagrees', 'older', 'other-product', 'not-the-rule']),
    ...papers,
  });

/** The country that a claim about places outside the US speaks of, in two capitals; left out where none is named. */
const abroad = {
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'must be a country in two capitals such as CN')
    .optional(),
};

/** A claim: a value with its papers and what else belongs to it, or the word `unknown`. */
const claim = <T extends z.ZodType, E extends z.ZodRawShape = Record<never, never>>(value: T, extra?: E) => {
  const known = z.strictObject(
    {
      value,
      ...papers,
      ...extra,
      conflicts: z.array(rival(value)).optional(),
      /** Earlier values, newest first. */
      history: z.array(z.strictObject({ value, until: civilDateText, source: slug })).optional(),
    },
    {
      error: ({ code }) =>
        code === 'invalid_type'
          ? 'must be the word unknown, or a value with its grade and sources'
          : undefined,
    },
  );
  // A union alone would say only `Invalid input` for whatever is wrong inside a claim.
  return z.preprocess(
    (given, context) => {
      const issues = given === 'unknown' ? [] : (known.safeParse(given).error?.issues ?? []);
      for (const { path, message } of issues)
        context.addIssue({ code: 'custom', path: [...path], message, input: given });
      return given;
    },
    z.union([z.literal('unknown'), known]),
  );
};

const dataAmount = z.union(
  [z.int().nonnegative(), z.literal('unlimited')],
  'must be a number of MB or the word unlimited',
);

/** One thing that can be bought. */
const offer = z.strictObject({
  id: slug,
  /** Price of one purchase before tax, US cents. */
  price: cents,
  /** Highest price seen: the price without the sale, or the end of a dated range. Planned on. */
  priceTo: cents.optional(),
  length,
  /** `unknown`: no source says whether the price holds without automatic renewal. */
  autopay: z.enum(['required', 'optional', 'unknown']),
  applies: z.enum(['always', 'first', 'renewal']),
  /** Data in MB for the whole length. */
  dataMb: z.union([dataAmount, z.literal('unknown')]).optional(),
  ...papers,
  history: z.array(z.strictObject({ price: cents, until: civilDateText, source: slug })).optional(),
});

/** A stage of a lapse. */
const stage = z.strictObject({
  stage: z.enum(['suspended', 'atRisk', 'lost']),
  after: z.int('must be a whole number of days').max(MOST_DAYS, `must be at most ${String(MOST_DAYS)} days`),
  from: z.enum(['due', 'suspended', 'zeroBalance', 'lastAction', 'unknown']),
  when: z.enum(['zero', 'belowCharge']).optional(),
  ...papers,
  conflicts: z.array(rival(z.int())).optional(),
});

const action = z.enum([
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

const clock = z.discriminatedUnion('kind', [
  z.strictObject({
    id: slug,
    kind: z.literal('term'),
    ...papers,
    offers: z.array(offer),
    conflicts: z.array(rival(length)).optional(),
    renewFrom: claim(z.enum(['expiry', 'payment', 'later', 'queued'])),
    /** `installOrFirstUse`: it differs by pack. */
    startsAt: claim(z.enum(['payment', 'activation', 'install', 'firstUse', 'installOrFirstUse'])),
    dayCount: claim(z.enum(['elapsed', 'calendar'])),
    topUpBeforeExpiry: claim(z.boolean()),
    topUpAfterExpiry: claim(z.boolean()),
    stages: z.array(stage),
  }),
  z.strictObject({
    id: slug,
    kind: z.literal('wallet'),
    ...papers,
    charge: someCents,
    cycle: length,
    topUps: z.array(someCents).min(1),
    stages: z.array(stage),
  }),
  z.strictObject({
    id: slug,
    kind: z.literal('activity'),
    ...papers,
    window: length,
    conflicts: z.array(rival(length)).optional(),
    counts: z.array(action).min(1),
    doesNotCount: z.array(action),
    stages: z.array(stage),
  }),
]);

const acceptance = claim(z.enum(['yes', 'reported', 'mixed', 'no']));

/** Every way to pay; each must be answered, if only with `unknown`. */
const payments = z.strictObject({
  card: acceptance,
  'foreign-card': acceptance,
  paypal: acceptance,
  'apple-pay': acceptance,
  'google-pay': acceptance,
  alipay: acceptance,
  'wechat-pay': acceptance,
  unionpay: acceptance,
  'refill-card': acceptance,
  'bank-transfer': acceptance,
  /** A third party’s site that asks only for the number. */
  'refill-site': acceptance.optional(),
});

const outcome = z.union([civilDateText, z.literal('unknown')]);

/** A worked example: what the reader holds and what must come out. Run by the tests. */
const example = z.strictObject({
  /** What it shows, in plain Chinese. */
  title: z.string().min(4),
  kind: z.enum(['ordinary', 'boundary', 'late', 'unknown']),
  given: z.strictObject({
    lastAction: civilDateText.optional(),
    accountDue: civilDateText.optional(),
    lastActivity: civilDateText.optional(),
    offer: slug.optional(),
    /** Wallet balance after the last charge, cents. */
    balance: z.union([cents, z.literal('unknown')]).optional(),
    today: civilDateText.optional(),
  }),
  expect: z.strictObject({
    governing: z.string().optional(),
    due: outcome,
    lastSafeDay: outcome,
    suspended: outcome.optional(),
    atRisk: outcome.optional(),
    lost: outcome.optional(),
    /** Later dates that live conflicts or balance branches allow. */
    possibleLost: z.array(civilDateText).optional(),
    state: z
      .enum(['safe', 'prepare', 'act', 'lastDay', 'due', 'suspended', 'atRisk', 'lost', 'unknown'])
      .optional(),
  }),
});

/** A time limit beside the clocks, with an anchor of its own: of an eSIM profile, of a purchase, of a trial. */
const limit = z.strictObject({
  id: slug,
  /**
   * `profile`: the profile is taken back. `useBy`: a purchase is void unless it was started. `startsItself`: a purchase
   * starts unasked. `trial`: a trial ends.
   */
  kind: z.enum(['profile', 'useBy', 'startsItself', 'trial']),
  length,
  from: z.enum(['purchase', 'install', 'packEnd', 'lastTopUp']),
  ...papers,
  conflicts: z.array(rival(length)).optional(),
});

/** Facts of one plan or one data-eSIM family. No prose: values, sources, conflicts, worked examples. */
export const planSchema = z.strictObject({
  id: slug,
  /** The plan's name as sold. */
  name: z.string().min(1),
  /** Id of the file in `providers/`. */
  provider: slug,
  kind: z.enum(['line', 'voip', 'data']),
  status: claim(z.enum(['open', 'closed'])),
  publish: z.enum(['whole', 'partial']),
  sources: z.record(slug, source),
  /** The provider's day. */
  zone: claim(z.enum(['America/New_York', 'America/Chicago', 'America/Denver', 'America/Los_Angeles'])),
  network: claim(z.string()),
  clocks: z.array(clock),
  startCosts: z.array(
    z.strictObject({ item: z.enum(['sim', 'port-in', 'activation']), amount: claim(cents) }),
  ),
  tax: claim(z.enum(['extra', 'included'])),
  calls: claim(z.boolean()),
  /** Minutes included in a cycle. */
  minutes: claim(z.union([z.int().nonnegative(), z.literal('unlimited')])),
  texts: claim(z.boolean()),
  /** Texts included in a cycle. */
  textCount: claim(z.union([z.int().nonnegative(), z.literal('unlimited')])),
  /** Data in MB included in a cycle. */
  dataMb: claim(dataAmount),
  hotspot: claim(z.enum(['yes', 'no', 'limited'])),
  /** The number counts as a mobile number, not VoIP; `none` where there is no number. */
  numberType: claim(z.enum(['mobile', 'voip', 'none', 'some-packs'])),
  esim: claim(z.enum(['yes', 'no', 'only', 'reported'])),
  physicalSim: claim(z.boolean()),
  wifiCalling: claim(z.enum(['yes', 'no', 'reported', 'conflicting'])),
  /** Roaming outside the US. `some-variants`: on one of the networks the plan is sold on, not on the others. */
  roaming: claim(z.enum(['pay-per-use', 'included', 'pass', 'some-variants', 'no', 'conflicting']), abroad),
  textsAbroad: claim(z.enum(['roaming', 'wifi', 'app', 'no', 'conflicting']), abroad),
  activateAbroad: claim(z.boolean(), abroad),
  renewAbroad: claim(z.enum(['yes', 'no', 'reported']), abroad),
  usResidentsOnly: claim(z.boolean()),
  companionOf: slug.optional(),
  autopay: claim(z.enum(['required', 'optional', 'none'])),
  payments,
  portOut: claim(z.enum(['account-page', 'app', 'code', 'support', 'not-supported'])),
  /** Life of an eSIM profile, apart from any pack. */
  profileLife: claim(z.strictObject({ length, from: z.enum(['purchase', 'pack-end']) })),
  limits: z.array(limit).optional(),
  refund: claim(z.string().max(120)),
  /** Conflicts that concern no single figure above. */
  disputes: z.array(
    z.strictObject({
      about: slug,
      statements: z
        .array(
          z.strictObject({ text: z.string().max(160), standing: z.enum(['live', 'superseded']), ...papers }),
        )
        .min(2),
    }),
  ),
  examples: z.array(example).min(1),
});

/** What a renewal step does, told by its channel. */
const step = z.strictObject({
  channel: z.enum(['site', 'app', 'text', 'code', 'call', 'shop', 'pin']),
  does: z.enum(['renew', 'check-expiry', 'check-balance', 'stop-autopay', 'port-out']),
  /** The plans these steps are for; without it, every plan of the provider. */
  plans: z.array(slug).min(1).optional(),
  /** What to open, press, send or dial, in order, in short Chinese sentences; menu names as on screen. */
  steps: z.array(z.string().min(2).max(120)).min(1),
  /** Exactly what is sent or dialled. */
  dial: z.string().optional(),
  /** Number a text goes to. */
  to: z.string().optional(),
  ...papers,
});

/** Brand things that live once. */
export const providerSchema = z.strictObject({
  id: slug,
  name: z.string().min(1),
  /** Chinese names and nicknames people type. */
  aliases: z.array(z.string().min(1)),
  sources: z.record(slug, source),
  official: claim(z.url({ protocol: /^https$/ })),
  support: z.array(
    z.strictObject({
      channel: z.enum(['phone', 'chat', 'email', 'help-centre', 'account', 'app']),
      value: z.string(),
      ...papers,
    }),
  ),
  /** The expiry date shown in the account is the last covered day. */
  accountDateInclusive: claim(z.boolean()),
  actions: z.array(step),
  /** What else is known of it, each with its papers. */
  facts: z.array(z.strictObject({ about: slug, text: z.string().min(4).max(200), ...papers })).optional(),
});

/** One payment method. */
export const paymentSchema = z.strictObject({
  id: slug,
  name: z.string().min(1),
  /** Other words people type for it. */
  aliases: z.array(z.string().min(1)),
  sources: z.record(slug, source),
  facts: z.array(z.strictObject({ about: slug, text: z.string().min(4).max(200), ...papers })),
  /** Our own advice, shown as advice. Short Chinese sentences. */
  advice: z.array(z.string().min(4).max(160)),
});

/** A plan file that the schema let through. */
export type PlanFile = z.infer<typeof planSchema>;
/** A provider file that the schema let through. */
export type ProviderFile = z.infer<typeof providerSchema>;
/** The file of a payment method that the schema let through. */
export type PaymentFile = z.infer<typeof paymentSchema>;
/** How well a claim is evidenced. */
export type Grade = z.infer<typeof grade>;

/** Address of a page of this site, with a heading where one answers. */
const sitePath = z
  .string()
  .regex(/^\/([a-z0-9-]+\/)*(#[a-z0-9-]+)?$/, 'must be a path of this site such as /guides/esim/#move');

/** Families of guides; previous and next stay inside one. */
export const GUIDE_FAMILIES = ['start', 'number', 'data', 'payment', 'trouble', 'phone', 'safety'] as const;

/** Front matter of a guide. */
export const guideSchema = z.strictObject({
  title: z.string().min(4).max(40),
  /** The answer, shown first and used as the page description. */
  answer: z.string().min(20).max(160),
  family: z.enum(GUIDE_FAMILIES),
  order: z.int().positive(),
  /** Words people type that do not stand in the text. */
  aliases: z.array(z.string().min(1)),
  /** Plans whose figures the guide shows. */
  plans: z.array(slug),
  /** Guides on the same subject, in another family or this one. */
  related: z.array(slug),
  sources: z.record(slug, source),
  /** The day the guide was last read against its facts. */
  reviewed: civilDateText,
});

/** Front matter of a question; the answer is the text. */
export const questionSchema = z.strictObject({
  /** As a reader would ask it. */
  question: z.string().min(6).max(60).endsWith('？', 'must end with ？'),
  group: z.enum(['choose', 'renew', 'pay', 'late', 'codes', 'esim', 'data', 'leave', 'safety']),
  order: z.int().positive(),
  /** Words people type that do not stand in the text. */
  aliases: z.array(z.string().min(1)),
  sources: z.record(slug, source),
  reviewed: civilDateText,
});

/** A sentence of the troubleshooting tree: a fact with its papers, or our own advice. */
const statement = z.union(
  [
    z.strictObject({ text: z.string().min(4).max(200), ...papers }),
    z.strictObject({ text: z.string().min(4).max(200), advice: z.literal(true) }),
  ],
  'must have a grade and sources, or say `advice: true`, and a text of 4 to 200 characters',
);

/** One symptom of the troubleshooting tree. */
export const symptomSchema = z.strictObject({
  id: slug,
  /** As the reader sees it, in plain Chinese. */
  title: z.string().min(4).max(30),
  group: z.enum(['payment', 'charged', 'expired', 'service', 'codes', 'esim', 'leave', 'reminder']),
  order: z.int().positive(),
  /** Words people type that do not stand in the text. */
  aliases: z.array(z.string().min(1)),
  sources: z.record(slug, source),
  causes: z.array(statement).min(1),
  checks: z.array(statement).min(1),
  /** In the order in which to try them. */
  fixes: z.array(statement).min(1),
  /** What makes it worse. */
  warnings: z.array(statement),
  /** Where to go when this did not help: another symptom or a page; never empty. */
  next: z
    .array(
      z.union([
        z.strictObject({ when: z.string().min(2).max(60), symptom: slug }),
        z.strictObject({ when: z.string().min(2).max(60), page: sitePath }),
      ]),
    )
    .min(1),
});

/** The front matter of a guide that the schema let through. */
export type GuideFrontMatter = z.infer<typeof guideSchema>;
/** The front matter of a question that the schema let through. */
export type QuestionFrontMatter = z.infer<typeof questionSchema>;
/** The file of a symptom that the schema let through. */
export type SymptomFile = z.infer<typeof symptomSchema>;
/** Where a fact was read, and when. */
export type Source = z.infer<typeof source>;
