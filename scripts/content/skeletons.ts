import { PAYMENT_METHODS } from '../../src/core/facts/payment-methods.ts';
import { contentOnDisk } from './content-on-disk.ts';

/** What can be started from a skeleton. */
export const SKELETON_KINDS = ['plan', 'guide', 'question', 'symptom'] as const;

/** What one skeleton starts. */
export type SkeletonKind = (typeof SKELETON_KINDS)[number];

/** Whether a word names what a skeleton starts. */
export const isSkeletonKind = (word: string): word is SkeletonKind =>
  SKELETON_KINDS.some((kind) => kind === word);

/** A file to start from; as it stands it has no mistake. */
interface Skeleton {
  readonly path: string;
  readonly text: string;
}

/** Fields of a plan of which nothing may be known, with what each is about. */
const PLAN_FACTS: Readonly<Record<string, string>> = {
  zone: 'the zone of the provider’s day, such as America/New_York',
  network: 'the network it runs on',
  tax: 'extra or included',
  autopay: 'required, optional or none',
  refund: 'what is given back, in a few Chinese words',
  calls: 'true or false',
  minutes: 'a number or unlimited',
  texts: 'true or false',
  textCount: 'a number or unlimited',
  dataMb: 'MB or unlimited',
  hotspot: 'yes, no or limited',
  numberType: 'mobile, voip, none or some-packs',
  portOut: 'account-page, app, code, support or not-supported',
  esim: 'yes, no, only or reported',
  physicalSim: 'true or false',
  wifiCalling: 'yes, no, reported or conflicting',
  roaming: 'pay-per-use, included, pass, some-variants, no or conflicting',
  textsAbroad: 'roaming, wifi, app, no or conflicting',
  activateAbroad: 'true or false',
  renewAbroad: 'yes, no or reported',
  usResidentsOnly: 'true or false',
};

/** What a plan is and where it stands. */
const planHead = (
  id: string,
  provider: string,
): string => `# Every figure cites a key under \`sources\`; what is not known is the word unknown, never a guess.
id: ${id}
name: 套餐的全名（${id}）
shortName: 新套餐
# The name of a file in src/content/providers.
provider: ${provider}
# line, voip or data.
kind: line
status: { value: open, grade: community, sources: [page] }
# whole, or partial while little is known.
publish: partial
`;

const planSources = (today: string): string => `sources:
  page:
    # The address of the original page; a copy that was read instead goes into \`via\`.
    url: https://example.com/
    # provider, regulator, press, user, maker, shop-collection or comparison-site.
    by: user
    # The day you read it, and the page's own date (a day, a month, a year, or undated).
    read: ${today}
    asOf: undated
`;

const PLAN_CLOCK = `clocks:
  - id: term
    # term: paid for a length. wallet: a balance that is charged. activity: kept by use.
    kind: term
    grade: community
    sources: [page]
    offers:
      # Prices in cents before tax; a length in days or in months, as the provider says it.
      - id: month
        price: 500
        length: { days: 30 }
        autopay: unknown
        applies: always
        grade: community
        sources: [page]
    renewFrom: unknown
    startsAt: unknown
    dayCount: unknown
    topUpBeforeExpiry: unknown
    topUpAfterExpiry: unknown
    # When service stops and when the number is lost: days \`after\` an anchor \`from\`.
    stages: []
`;

/** Everything that may be unknown, with what can be written instead. */
const planFacts = (): string => `startCosts: []
${Object.entries(PLAN_FACTS)
  .map(([field, about]) => `# ${about}\n${field}: unknown`)
  .join('\n')}
payments:
${PAYMENT_METHODS.map((method) => `  ${method}: unknown`).join('\n')}
`;

const PLAN_EXAMPLES = `disputes: []
# Worked by hand; the check computes them. A whole plan has an ordinary case, a boundary, and one that is late or unknown.
examples:
  - title: 三十天一期
    kind: ordinary
    given: { lastAction: 2026-12-01 }
    expect: { due: 2026-12-31, lastSafeDay: 2026-12-30 }
  - title: 月底付款
    kind: boundary
    given: { lastAction: 2027-01-31 }
    expect: { due: 2027-03-02, lastSafeDay: 2027-03-01 }
  - title: 没有付款的日子
    kind: unknown
    given: {}
    expect: { due: unknown, lastSafeDay: unknown }
`;

const plan = (id: string, today: string, provider: string): string =>
  [planHead(id, provider), planSources(today), PLAN_CLOCK, planFacts(), PLAN_EXAMPLES].join('');

const guide = (today: string, order: number): string => `---
# 4 to 40 characters.
title: 新的指南
# The answer, 20 to 160 characters; it is the first thing on the page. No typed figures.
answer: 先写结论，一两句话说完，读者看到这里就知道该做什么。
# start, number, data, payment, trouble, phone or safety.
family: start
order: ${String(order)}
# Words people type that do not stand in the text.
aliases: []
plans: []
sources: {}
reviewed: ${today}
---

## 第一步 {#first-step}

写要做的事。价格不要自己打，用 Figure；出处用 Cite。
`;

const question = (today: string, order: number): string => `---
# As a reader would ask it; it ends with ？
question: 新的问题是什么？
# choose, renew, pay, late, codes, esim, data, leave or safety.
group: choose
order: ${String(order)}
aliases: []
sources: {}
reviewed: ${today}
---

先给答案。再用一句话说为什么，涉及钱、法律和损失的要写出处。
`;

const symptom = (id: string, order: number): string => `id: ${id}
title: 读者看到的样子
# payment, charged, expired, service, codes, esim, leave or reminder.
group: payment
order: ${String(order)}
aliases: []
sources: {}
# What to do, in the order in which to try it. A fact has a grade and sources instead of \`advice: true\`.
fixes:
  - text: '先做这一步。'
    advice: true
# Where to go when this did not help.
next:
  - when: '还是不行'
    page: '/troubleshooting/'
`;

/** A place that no file of a folder has taken. */
function freeOrder(folder: string): number {
  const taken = contentOnDisk()
    .filter(({ path }) => path.startsWith(`src/content/${folder}/`))
    .map(({ text }) => Number(/^order: (\d+)$/m.exec(text)?.[1] ?? 0));
  return Math.max(0, ...taken) + 1;
}

/** The provider whose name begins the id of a plan; else the first there is, for the writer to change. */
function providerFor(id: string): string {
  const ids = contentOnDisk().flatMap(({ path }) => /providers\/(.*)\.yaml$/.exec(path)?.[1] ?? []);
  return ids.find((each) => id.startsWith(each)) ?? ids.sort()[0] ?? '';
}

/**
 * A commented file of a kind.
 *
 * @param today ISO date, the day on which its page counts as read.
 */
export function skeletonOf(kind: SkeletonKind, id: string, today: string): Skeleton {
  switch (kind) {
    case 'plan':
      return { path: `src/content/plans/${id}.yaml`, text: plan(id, today, providerFor(id)) };
    case 'guide':
      return { path: `src/content/guides/${id}.mdx`, text: guide(today, freeOrder('guides')) };
    case 'question':
      return { path: `src/content/faq/${id}.mdx`, text: question(today, freeOrder('faq')) };
    case 'symptom':
      return { path: `src/content/symptoms/${id}.yaml`, text: symptom(id, freeOrder('symptoms')) };
  }
}
