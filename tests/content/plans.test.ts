import { describe, expect, test } from 'vitest';
import { parseCivil, type CivilDate } from '../../src/core/calendar/civil.ts';
import { providerOfPlan } from '../../src/core/facts/provider-of-plan.ts';
import { costOfPlan } from '../../src/core/cost/plan-cost.ts';
import { planOfFile } from '../../src/core/facts/plan-from-file.ts';
import { rank } from '../../src/core/choice/ranking.ts';
import { planSchema, type PlanFile } from '../../src/core/facts/schema/plan.ts';
import { providerSchema } from '../../src/core/facts/schema/provider.ts';
import { yearFrom } from '../../src/core/calendar/span.ts';
import { situation } from '../core/situations.ts';
import { contentOnDisk } from '../../scripts/content/content-on-disk.ts';
import { mistakesIn } from '../../scripts/content/content-report.ts';
import { outcomeOf } from '../../scripts/content/examples-check.ts';
import { contentFiles } from './files.ts';

const plans = contentFiles('plans').map(({ id, data }) => ({ id, file: planSchema.parse(data) }));

const day = (text: string): CivilDate | undefined => {
  const parsed = parseCivil(text);
  return parsed.ok ? parsed.date : undefined;
};

const fileOf = (id: string): PlanFile => {
  const found = plans.find((plan) => plan.id === id);
  if (found === undefined) throw new Error(`there is no plan ${id}`);
  return found.file;
};

describe.each(plans)('the plan file $id', ({ file }) => {
  test('carries three worked examples, or one that says nothing can be computed', () => {
    const least = file.clocks.some((clock) => clock.kind !== 'term' || clock.offers.length > 0) ? 3 : 1;
    expect(file.examples.length).toBeGreaterThanOrEqual(least);
  });

  test('shows an ordinary case, a boundary and one that is late or unknown, where it is whole', () => {
    const kinds = file.examples.map(({ kind }) => kind);
    if (file.publish === 'whole') {
      expect(kinds).toContain('ordinary');
      expect(kinds).toContain('boundary');
      expect(kinds.some((kind) => kind === 'late' || kind === 'unknown')).toBe(true);
    }
    expect(kinds).not.toEqual([]);
  });

  test('names only offers that it has in its examples, and the day of every state', () => {
    const offers = file.clocks.flatMap((clock) =>
      clock.kind === 'term' ? clock.offers.map(({ id: offer }) => offer) : [],
    );
    for (const { given, expect: expected, kind, title } of file.examples) {
      if (given.offer !== undefined) expect(offers, title).toContain(given.offer);
      expect(expected.state === undefined, title).toBe(given.today === undefined);
      if (kind === 'late') expect(expected.state, title).toBeDefined();
    }
  });

  test.each(file.examples)('comes out as worked by hand: $title', (example) => {
    expect(outcomeOf(file, example)).toMatchObject(example.expect);
  });
});

describe('the catalogue as a whole', () => {
  const providers = contentFiles('providers').map(({ id, data }) => ({
    id,
    file: providerSchema.parse(data),
  }));

  test('has no mistake in any file', () => {
    const texts = contentOnDisk();
    // The newest day that a file names, so that this holds on whatever day somebody reads a page again.
    const days = texts.flatMap(({ text }) => [...text.matchAll(/(?:read|reviewed): '?(\d{4}-\d{2}-\d{2})/g)]);
    const newest =
      days
        .map(([, day]) => day ?? '')
        .sort()
        .at(-1) ?? '';
    expect(mistakesIn(texts, newest)).toEqual([]);
  });

  test('every provider is used by a plan or has facts of its own', () => {
    for (const { id, file } of providers) {
      expect(file.facts !== undefined || plans.some((plan) => plan.file.provider === id), id).toBe(true);
    }
  });

  test('an address of a plan of its own is what that plan and no other leads to', () => {
    for (const { file } of providers) {
      const own = Object.entries(file.officialOfPlans ?? {});
      for (const [id, claim] of own) expect(providerOfPlan(file, id).official).toEqual(claim);
      const others = plans.filter(
        (plan) => plan.file.provider === file.id && !own.some(([id]) => id === plan.id),
      );
      for (const { id } of others) expect(providerOfPlan(file, id).official).toEqual(file.official);
    }
    const saily = providers.find(({ id }) => id === 'saily');
    expect(saily?.file.officialOfPlans?.['saily-us-number']).toMatchObject({
      value: 'https://saily.com/esim-phone-number/',
    });
  });

  test('every plan has a short name of its own, at most ten Han characters wide, for sentences', () => {
    const names = plans.map(({ file }) => file.shortName);
    expect(new Set(names).size).toBe(names.length);
    const wide = names.filter((name) => name.replace(/[^\x20-\x7e]/g, '00').length > 20);
    expect(wide).toEqual([]);
  });

  test('every plan has its provider', () => {
    const ids = providers.map(({ id }) => id);
    for (const { file } of plans) expect(ids).toContain(file.provider);
  });

  test('closed services are there as warnings, without a clock', () => {
    const closed = plans.filter(({ file }) => file.status !== 'unknown' && file.status.value === 'closed');
    expect(closed.map(({ id }) => id).sort()).toEqual(['cmlink-us', 'ctexcel-us', 'cuniq-us']);
    for (const { file } of closed) expect(file.clocks).toEqual([]);
  });

  test('one post of a user alone closes no plan', () => {
    const onOnePost = plans.filter(
      ({ file: { status, sources } }) =>
        status !== 'unknown' &&
        status.value === 'closed' &&
        status.sources.length < 2 &&
        status.sources.every((key) => sources[key]?.by === 'user'),
    );
    expect(onOnePost.map(({ id }) => id)).toEqual([]);
  });

  test('one address is of the same speaker in every file', () => {
    const speakers = new Map<string, Set<string>>();
    for (const { sources } of [...plans, ...providers].map(({ file }) => file))
      for (const { url, by } of Object.values(sources))
        speakers.set(url, (speakers.get(url) ?? new Set<string>()).add(by));
    expect([...speakers].filter(([, by]) => by.size > 1).map(([url]) => url)).toEqual([]);
  });

  const offersOf = (id: string) =>
    (plans.find((plan) => plan.id === id)?.file.clocks ?? []).flatMap((clock) =>
      clock.kind === 'term' ? clock.offers : [],
    );

  test('a data price that was a sale of the day is planned on the price without the sale', () => {
    for (const { id } of plans.filter(({ file }) => file.kind === 'data'))
      for (const { id: offer, price, priceTo = 0, detail = '' } of offersOf(id))
        if (/打折|促销价/.test(detail)) expect(priceTo, `${id} ${offer}`).toBeGreaterThan(price);
  });

  test('a list price or a price before the sale that a row names is the highest one of the row', () => {
    for (const { id } of plans)
      for (const { id: offer, priceTo, detail = '' } of offersOf(id)) {
        const [, named] = /(?:原价|5月采集到的是)\$([\d.]+)/.exec(detail) ?? [];
        if (named !== undefined) expect(priceTo, `${id} ${offer}`).toBe(Math.round(Number(named) * 100));
      }
  });

  test('two collections that agree on a price of Airalo or Saily corroborate it', () => {
    const grades = (id: string, grade: string): string[] =>
      offersOf(id).flatMap((offer) => (offer.grade === grade ? [offer.id] : []));
    expect(grades('airalo-us', 'collected')).toEqual(['unlimited-40d']);
    expect(grades('saily-us', 'corroborated')).toEqual([
      '1gb-7d',
      'unlimited-15d',
      'unlimited-20d',
      '3gb-30d',
      '5gb-30d',
      '10gb-30d',
      '20gb-30d',
    ]);
  });

  test('every price of data says on which day it was collected', () => {
    for (const { id, file } of plans.filter((plan) => plan.file.kind === 'data'))
      for (const { id: offer, sources } of offersOf(id))
        expect(
          sources.some(
            (key) =>
              /^(?:shop-collection|comparison-site)$/.test(file.sources[key]?.by ?? '') &&
              file.sources[key]?.asOf !== 'undated',
          ),
          `${id} ${offer}`,
        ).toBe(true);
  });

  test('what was read on a comparison site says so, and nothing else does', () => {
    for (const { id, file } of [...plans, ...providers])
      for (const [key, { url, by }] of Object.entries(file.sources))
        expect(by === 'comparison-site', `${id} ${key}`).toBe(new URL(url).hostname === 'esimdb.com');
  });

  test('no Ubigi pack that may be a subscription is offered as a single pack', () => {
    const ubigi = plans.find(({ id }) => id === 'ubigi-us')?.file.clocks ?? [];
    const sizes = ubigi
      .flatMap((clock) => (clock.kind === 'term' ? clock.offers : []))
      .map(({ dataMb }) => dataMb);
    for (const size of [5000, 20_000, 24_000, 60_000]) expect(sizes).not.toContain(size);
  });
});

describe('what a year of Tello Pay As You Go costs', () => {
  const year = (continuing: boolean): number | string => {
    const start = day('2027-01-01');
    if (start === undefined) throw new Error('no such day');
    const cost = costOfPlan(planOfFile(fileOf('tello-payg')), yearFrom(start), {
      autopay: false,
      continuing,
    });
    return typeof cost === 'string' ? cost : cost.paidByCard;
  };

  test('a new customer begins with the smallest web order: a top-up by text needs a line and a saved card', () => {
    expect(year(false)).toBe(6000);
  });

  test('who has the line already tops up by text only', () => {
    expect(year(true)).toBe(5000);
  });
});

describe('where it is not known whether automatic renewal can be switched off', () => {
  test.each(['saily-us-number'])('%s is neither refused nor called free of it', (id) => {
    const start = day('2027-01-01');
    if (start === undefined) throw new Error('no such day');
    const [verdict] = rank([planOfFile(fileOf(id))], situation({}, {}, start));
    expect(verdict?.cautions.map(({ code }) => code)).toContain('autopay-unknown');
    expect(verdict?.against).not.toContain('autopay-required');
  });
});
