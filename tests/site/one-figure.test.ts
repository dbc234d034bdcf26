import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser } from './open-browser.ts';
import { TYPICAL_READERS, typicalAnswers } from '../../src/components/compare/typical-readers.ts';
import { dayNumber, exampleLine } from '../../src/components/plan/plan-line.ts';
import { parseCivil } from '../../src/core/calendar/civil.ts';
import { rank } from '../../src/core/choice/ranking.ts';
import { dollars } from '../../src/core/cost/money.ts';
import { offersOfPlan, renewalPriceOf } from '../../src/core/cost/renewal-price.ts';
import { yearCostOf } from '../../src/core/cost/year-cost.ts';
import { stageDaysOf } from '../../src/core/dates/loss-days.ts';
import type { Plan } from '../../src/core/facts/plan.ts';
import { pickerWords } from '../../src/i18n/picker-words.ts';
import { lengthText } from '../../src/i18n/formats.ts';
import {
  openBuiltSite,
  readChanges,
  readCompared,
  readComparison,
  readGuides,
  readPackedPlans,
  readPlanPage,
  readProviders,
  readSearchRecord,
  readTypicalReaders,
  type BuiltSite,
  type PlanPage,
  type Shown,
} from './surfaces.ts';

const UNKNOWN = '未查到';

const browser = await openBrowser();
afterAll(() => browser.close());

let site: BuiltSite;
let plans: readonly Plan[] = [];
let planPages: readonly PlanPage[] = [];
let comparison: readonly Shown[] = [];
let guides: readonly Shown[] = [];
let providers: readonly Shown[] = [];

beforeAll(async () => {
  site = await openBuiltSite(browser);
  const under = (pattern: RegExp): readonly string[] =>
    site.pages.map(({ path }) => path).filter((path) => pattern.test(path));
  plans = (await readPackedPlans(site)).filter(({ status }) => status !== 'closed');
  const read: PlanPage[] = [];
  for (const { id } of plans) read.push(await readPlanPage(site, id));
  planPages = read;
  comparison = await readComparison(site);
  guides = await readGuides(site, under(/^(guides\/.+|faq)\/index\.html$/));
  providers = await readProviders(site, under(/^providers\/.+\/index\.html$/));
});

/** The page of a plan; every plan has one. */
function pageOf({ id }: Plan): PlanPage {
  const found = planPages.find(({ plan }) => plan === id);
  if (found === undefined) throw new Error(`The plan ${id} has no page.`);
  return found;
}

/** What a list of surfaces shows of one figure of a plan. */
const textsOf = (shown: readonly Shown[], { id }: Plan, figure: string): readonly string[] =>
  shown.filter((one) => one.plan === id && one.figure === figure).map(({ text }) => text);

const keyOf = (plan: Plan, figure: string): string | undefined =>
  textsOf(pageOf(plan).figures, plan, figure)[0];

const numbersIn = (text: string): readonly number[] =>
  text.includes('当天') ? [0] : [...text.matchAll(/(\d+)(?=[、或天])/g)].map(([number]) => Number(number));

const sorted = (days: readonly number[]): readonly number[] => [...new Set(days)].sort((a, b) => a - b);
/** The upper end of a price that may be a range. */
const highest = (price: string): string | undefined => price.split('–').at(-1);
/** A shown amount in cents. */
function toCents(amount: string): number {
  const [whole = '', rest = '00'] = amount.replace(/[$,]/g, '').split('.');
  return Number(whole) * 100 + Number(rest);
}

const amountsIn = (text: string): readonly string[] =>
  [...new Set(text.match(/\$[\d,]+(?:\.\d\d)?/g) ?? [])].sort();

/** Whether a mark of the drawing is the last day to act, by whatever keeps the line. */
const isLastDay = (label: string): boolean =>
  [
    pickerWords['mark-lastSafeDay'],
    pickerWords['mark-lastSafeDay-use'],
    pickerWords['mark-lastSafeDay-wallet'],
    pickerWords['mark-lastSafeDay-pack'],
    pickerWords['mark-lastSafeDay-wallet'],
  ].some((word) => word === label);

const lines = (): readonly Plan[] => plans.filter(({ kind }) => kind !== 'data');
const dataPlans = (): readonly Plan[] => plans.filter(({ kind }) => kind === 'data');

/** Every plan among three that follow one another, or two at the end. */
const inThrees = (all: readonly Plan[]): readonly (readonly Plan[])[] =>
  all.flatMap((_, at) => (at % 2 === 0 ? [all.slice(at, at + 3)] : [])).filter((some) => some.length > 1);

describe('every surface shows the same', () => {
  test('catalogue: every plan that the picker holds stands in the comparison', () => {
    const compared = [...new Set(comparison.map(({ plan }) => plan))].sort();
    expect(compared).toEqual(plans.map(({ id }) => id).sort());
    expect(plans.length).toBeGreaterThan(30);
  });

  test('cost of a year: plan page, comparison and its order, guides, picker', () => {
    for (const plan of lines()) {
      const year = yearCostOf(plan);
      const wanted = year === 'unknown' ? UNKNOWN : dollars(year.paid);
      const [inOrder] = textsOf(comparison, plan, 'sorted by year');
      expect(inOrder, plan.id).toBe(year === 'unknown' ? '' : String(year.paid));
      const shown = [...pageOf(plan).figures, ...comparison, ...guides];
      const texts = textsOf(shown, plan, 'year');
      expect(texts.length, plan.id).toBeGreaterThanOrEqual(2);
      expect([...new Set(texts)], plan.id).toEqual([wanted]);
    }
    expect(guides.some(({ figure }) => figure === 'year')).toBe(true);
  });

  test('rule: plan page, its description, comparison, provider page, search', async () => {
    for (const plan of lines()) {
      const [compared] = textsOf(comparison, plan, 'rule');
      if (compared === UNKNOWN) continue;
      const texts = textsOf([...pageOf(plan).figures, ...providers], plan, 'rule');
      const { rule } = await readSearchRecord(site, plan.id);
      expect(texts, plan.id).toHaveLength(3);
      expect([...new Set([...texts, rule])], plan.id).toEqual([compared]);
    }
  });

  test('rule and prices: the rule names every price and length of renewal and no other', () => {
    for (const plan of lines()) {
      const rule = textsOf(comparison, plan, 'rule')[0] ?? '';
      const lasting = offersOfPlan(plan).filter(({ applies }) => applies !== 'first');
      const charges = plan.clocks.flatMap((clock) => (clock.kind === 'wallet' ? [clock.charge] : []));
      const prices = [...charges, ...lasting.map(({ price }) => price)].map(dollars);
      expect(amountsIn(rule), plan.id).toEqual([...new Set(prices)].sort());
      for (const { length } of lasting) expect(rule, plan.id).toContain(lengthText(length));
    }
  });

  test('offers: plan page, search, picker', async () => {
    for (const plan of plans) {
      const { offers } = pageOf(plan);
      expect((await readSearchRecord(site, plan.id)).offers, plan.id).toEqual(offers);
      expect(
        offers.map(({ length, price }) => ({ length, price: highest(price) })),
        plan.id,
      ).toEqual(
        offersOfPlan(plan).map(({ length, price }) => ({
          length: lengthText(length),
          price: dollars(price),
        })),
      );
    }
  });

  test('price and length of an offer: plan page, guides', () => {
    const shown = guides.filter(({ figure }) => /^(price|length):/.test(figure));
    expect(shown.length).toBeGreaterThan(10);
    for (const { plan: id, figure, text, surface } of shown) {
      const [field, offerId] = figure.split(':');
      const offer = planPages.find(({ plan }) => plan === id)?.offers.find((one) => one.id === offerId);
      expect(field === 'price' ? offer?.price : offer?.length, `${surface}: ${id} ${figure}`).toBe(text);
    }
  });

  test('price of renewal: plan page, picker', () => {
    for (const plan of lines()) {
      const price = renewalPriceOf(plan);
      const key = keyOf(plan, 'price')?.replace('起', '');
      if (price === 'unknown') expect(key, plan.id).toBe(UNKNOWN);
      else if (price.kind === 'term') expect(key, plan.id).toBe(dollars(price.offer.price));
      else expect(key, plan.id).toBe(dollars(price.kind === 'charge' ? price.charge : 0));
    }
  });

  test('charge to a balance: plan page, guides, picker', () => {
    for (const plan of plans) {
      const wallets = plan.clocks.filter((clock) => clock.kind === 'wallet');
      const wanted = wallets.map(({ cycle, charge }) => `每${lengthText(cycle)}${dollars(charge)}`);
      expect(pageOf(plan).wallets, plan.id).toEqual(wanted);
      for (const { cycle, charge } of wallets) {
        for (const text of textsOf(guides, plan, 'charge')) expect(text, plan.id).toBe(dollars(charge));
        for (const text of textsOf(guides, plan, 'cycle')) expect(text, plan.id).toBe(lengthText(cycle));
      }
    }
    expect(guides.some(({ figure }) => figure === 'charge')).toBe(true);
  });

  test('prices of packs: plan page and its table, comparison and its order', () => {
    for (const plan of dataPlans()) {
      const { offers } = pageOf(plan);
      const [compared = ''] = textsOf(comparison, plan, 'price');
      const key = keyOf(plan, 'price');
      expect(compared, plan.id).toBe(
        offers.length === 0 ? UNKNOWN : `${String(offers.length)}款，${key ?? ''}`,
      );
      const cents = offers.flatMap(({ price }) => amountsIn(price).map((amount) => toCents(amount)));
      if (cents.length === 0) continue;
      expect(amountsIn(key ?? ''), plan.id).toEqual(
        [...new Set([Math.min(...cents), Math.max(...cents)].map(dollars))].sort(),
      );
      expect(textsOf(comparison, plan, 'sorted by price'), plan.id).toEqual([String(Math.min(...cents))]);
    }
  });

  test('last day to act: plan page, drawing, picker', () => {
    for (const plan of plans) {
      const line = exampleLine(plan);
      const safe = line?.timeline.lastSafeDay ?? 'unknown';
      const key = keyOf(plan, 'due');
      if (line === undefined || safe === 'unknown') {
        expect(key, plan.id).toBe(UNKNOWN);
        continue;
      }
      const day = String(dayNumber(line, safe));
      expect(plan.kind === 'data' ? key?.replace(/–\d+/, '') : key, plan.id).toBe(`第${day}天`);
      const drawn = pageOf(plan).marks.filter((mark) => mark.day === `第${day}天`);
      expect(drawn.flatMap((mark) => mark.labels).filter(isLastDay), plan.id).toHaveLength(1);
    }
  });

  test('loss of the number: plan page and its table, comparison and its order, guides, picker', () => {
    for (const plan of plans) {
      const wanted = stageDaysOf(plan, 'lost');
      const lost = pageOf(plan).stages.filter(({ stage }) => stage === 'lost');
      const shown = lost.flatMap(({ texts }) => texts);
      // What is kept by use is counted from the last use, in the same words in both places.
      const isKeptByUse = plan.clocks.some(({ kind }) => kind === 'activity');
      if (isKeptByUse && lost.length > 0) expect(shown, plan.id).toContain(keyOf(plan, 'lost'));
      else expect(sorted(shown.flatMap(numbersIn)), plan.id).toEqual(wanted);
      for (const text of textsOf(guides, plan, 'lost')) expect(numbersIn(text), plan.id).toEqual(wanted);
      if (plan.kind === 'data') continue;
      expect(textsOf(comparison, plan, 'sorted by lost'), plan.id).toEqual([String(wanted[0] ?? '')]);
      expect(textsOf(comparison, plan, 'lost'), plan.id).toEqual([keyOf(plan, 'lost')]);
      const [compared = ''] = textsOf(comparison, plan, 'lost');
      if (!isKeptByUse) expect(compared === UNKNOWN ? [] : numbersIn(compared), plan.id).toEqual(wanted);
    }
    expect(guides.some(({ figure }) => figure === 'lost')).toBe(true);
  });

  test('top-up after the end of a pack: plan page, comparison', () => {
    for (const plan of dataPlans())
      expect(textsOf(comparison, plan, 'late'), plan.id).toEqual([keyOf(plan, 'late')]);
  });

  test('totals of typical readers: picker page, picker', async () => {
    const shown = await readTypicalReaders(site);
    const start = parseCivil('2027-01-01');
    if (!start.ok) throw new Error('The day is one of the calendar.');
    for (const reader of TYPICAL_READERS) {
      const { id } = reader;
      const fitting = rank(plans, typicalAnswers(reader, start.date).situation).filter(
        ({ verdict }) => verdict !== 'unsuitable',
      );
      const wanted = fitting.slice(0, 5).map(({ planId, total }) => ({
        plan: planId,
        text: total === 'unknown' ? '价格不清楚' : dollars(total),
      }));
      const own = shown.filter(({ figure }) => figure === id);
      expect(
        own.map(({ plan, text }) => ({ plan, text })),
        id,
      ).toEqual(wanted);
    }
  });

  test('plans side by side: comparison, picker', { timeout: 120_000 }, async () => {
    const start = parseCivil('2027-01-01');
    if (!start.ok) throw new Error('The day is one of the calendar.');
    const { situation } = typicalAnswers({ id: 'codes-abroad', query: '' }, start.date);
    const totals = new Map(rank(plans, situation).map((one) => [one.planId, one]));
    for (const three of inThrees(plans)) {
      const ids = three.map(({ id }) => id);
      const shown = await readCompared(browser, inject('siteUrl'), ids, 'start=2027-01-01&usdate=yes');
      for (const plan of three) {
        const known = (text: string | undefined) => (text === UNKNOWN ? [] : [text]);
        for (const figure of plan.kind === 'data' ? ['late'] : ['rule', 'year', 'lost']) {
          const [compared] = textsOf(comparison, plan, figure);
          const texts = textsOf(shown, plan, figure).filter((text) => text !== UNKNOWN);
          expect(texts, `${plan.id} ${figure}`).toEqual(known(compared));
        }
        const verdict = totals.get(plan.id);
        const total = verdict === undefined || verdict.known === 'unknown' ? [] : [dollars(verdict.known)];
        expect(textsOf(shown, plan, 'total').flatMap(amountsIn), `${plan.id} total`).toEqual(total);
      }
    }
  });

  test('price after its last change: list of changes, plan page', async () => {
    const changes = await readChanges(site);
    expect(changes.length).toBeGreaterThan(0);
    for (const { plan: id, figure: pack } of changes) {
      const newest = changes.find(({ plan, figure }) => plan === id && figure === pack);
      const offers = planPages.find(({ plan }) => plan === id)?.offers ?? [];
      const prices = offers.filter(({ length, data }) => `${length}${data}` === pack);
      expect(
        prices.map(({ price }) => price),
        `${id} ${pack}`,
      ).toContain(newest?.text);
    }
  });
});
