import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { planSchema } from '../../src/core/facts/schema/plan.ts';
import { providerSchema } from '../../src/core/facts/schema/provider.ts';
import { fill } from '../../src/i18n/fill.ts';
import { lengthText } from '../../src/i18n/formats.ts';
import { factCodes } from '../../src/i18n/words/fact-codes.ts';
import { planWords } from '../../src/i18n/words/plan-words.ts';
import { contentFiles } from '../content/files.ts';

const files = readdirSync('dist', { recursive: true, encoding: 'utf8' });
const pages = files
  .filter((file) => file.endsWith('.html'))
  .map((path) => ({ path, html: readFileSync(join('dist', path), 'utf8') }));
const scripts = files
  .filter((file) => file.endsWith('.js') && !file.startsWith('pagefind'))
  .map((path) => ({ path, text: readFileSync(join('dist', path), 'utf8') }));

/** Text of the inline scripts that run. */
const inlineScripts = (html: string): string[] =>
  [...html.matchAll(/<script\b([^>]*)>(.*?)<\/script>/gs)]
    .filter(([, attributes = '']) => !/\bsrc=|application\/ld\+json/.test(attributes))
    .map(([, , text = '']) => text);

/** Folder of every page and file that a link of this site can name. */
const exists = (path: string): boolean =>
  files.includes(path.slice(1)) || files.includes(join(path.slice(1), 'index.html'));

describe('the built scripts', () => {
  test('hold no Chinese', () => {
    expect(scripts.length).toBeGreaterThan(3);
    expect(scripts.filter(({ text }) => /\p{Script=Han}/u.test(text)).map(({ path }) => path)).toEqual([]);
  });

  test('hold no zod', () => {
    expect(
      scripts.filter(({ text }) => /ZodError|invalid_union|safeParse/.test(text)).map(({ path }) => path),
    ).toEqual([]);
  });
});

/** How many accounts of a plan's file disagree with it. */
const rivalsIn = (value: unknown): number =>
  typeof value !== 'object' || value === null
    ? 0
    : Object.entries(value).reduce(
        (sum, [key, inner]) =>
          sum + (key === 'conflicts' && Array.isArray(inner) ? inner.length : rivalsIn(inner)),
        0,
      );

describe('the page of every plan', () => {
  test('shows every account that disagrees', () => {
    const folder = join('src', 'content', 'plans');
    const counts = readdirSync(folder).map((file) => {
      const html = readFileSync(join('dist', 'plans', file.replace('.yaml', ''), 'index.html'), 'utf8');
      return {
        file,
        wanted: rivalsIn(parse(readFileSync(join(folder, file), 'utf8'))),
        shown: html.split('另有说法').length - 1,
      };
    });
    expect(counts.some(({ wanted }) => wanted > 1)).toBe(true);
    expect(counts.filter(({ wanted, shown }) => shown < wanted)).toEqual([]);
  });
});

describe('every page', () => {
  test('says when the facts were last checked', () => {
    const silent = pages.filter(({ html }) => !/最近(?:一次)?核[对對]：/.test(html));
    expect(silent.map(({ path }) => path)).toEqual([]);
  });

  test('carries one inline script of its own of at most 1 KB', () => {
    for (const { path, html } of pages) {
      const [own, ...others] = inlineScripts(html);
      expect(Buffer.byteLength(own ?? ''), path).toBeLessThanOrEqual(1024);
      if (!html.includes('<astro-island')) expect(others, path).toEqual([]);
    }
  });

  test('has one h1, a title, a description and a language', () => {
    for (const { path, html } of pages) {
      expect(html.match(/<h1[\s>]/g), path).toHaveLength(1);
      expect(html, path).toMatch(/<html lang="zh-Han[st]"/);
      expect(html, path).toMatch(/<title>[^<]{3,}<\/title>/);
      expect(html, path).toMatch(/<meta name="description" content="[^"]{8,}"/);
    }
  });

  test('names no style inline and no other host to load from', () => {
    for (const { path, html } of pages) {
      expect(/<[^>]*\sstyle="/.exec(html), path).toBeNull();
      expect(
        /<(script|img|link rel="stylesheet"|iframe)[^>]*(src|href)="https?:/.exec(html),
        path,
      ).toBeNull();
    }
  });

  test('links only to pages and headings that exist', () => {
    const ids = new Map(
      pages.map(({ path, html }) => [
        path,
        new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)),
      ]),
    );
    const broken: string[] = [];
    for (const { path, html } of pages) {
      for (const [, href = ''] of html.matchAll(/<a\b[^>]*\shref="([^"]+)"/g)) {
        if (!/^[/#]/.test(href)) continue;
        const [address = '', heading] = href.replaceAll('&amp;', '&').split('#');
        const target =
          address === '' ? `/${path.replace(/index\.html$/, '')}` : (address.split('?')[0] ?? '');
        const file = target.endsWith('/') ? `${target.slice(1)}index.html` : target.slice(1);
        if (!exists(target)) broken.push(`${path}: ${href}`);
        else if (heading !== undefined && heading !== '' && ids.get(file)?.has(heading) === false)
          broken.push(`${path}: ${href}`);
      }
    }
    expect(broken).toEqual([]);
  });

  test('never says what day it is today', () => {
    for (const { path, html } of pages) expect(html, path).not.toMatch(/今天是20\d\d/);
  });
});

describe('a plan’s page', () => {
  const plans = contentFiles('plans').map(({ data }) => planSchema.parse(data));
  const shown = ['renew', 'check-expiry', 'check-balance', 'stop-autopay'];
  const steps = contentFiles('providers').flatMap(({ data }) => {
    const provider = providerSchema.parse(data);
    return provider.actions
      .filter(({ does }) => shown.includes(does))
      .map((action) => ({ ...action, provider: provider.id }));
  });

  const asHtml = (text: string): string =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

  test('gives the steps for this plan and none that are for another of the same provider', () => {
    expect(steps.some(({ plans: some }) => some !== undefined)).toBe(true);
    for (const { id, provider } of plans) {
      const page = readFileSync(join('dist', 'plans', id, 'index.html'), 'utf8');
      for (const action of steps.filter((one) => one.provider === provider))
        expect(
          page.includes(`<li>${asHtml(action.steps[0] ?? '')}</li>`),
          `${id}: ${action.steps[0] ?? ''}`,
        ).toBe(action.plans?.includes(id) ?? true);
    }
  });

  const pageOf = (id: string): string =>
    readFileSync(join('dist', 'plans', id, 'index.html'), 'utf8').replace(/^[\s\S]*<main/, '');

  test('shows every time limit with its length', () => {
    const limited = plans.filter(({ limits = [] }) => limits.length > 0);
    expect(limited.length).toBeGreaterThan(3);
    for (const { id, limits = [] } of limited) {
      const page = pageOf(id);
      for (const { kind, from, length } of limits) {
        const words = { from: factCodes.limitFrom[from], length: lengthText(length) };
        expect(page, `${id} ${kind}`).toContain(fill(factCodes.limitText[kind], words));
      }
    }
  });

  test('says mainland China of what works abroad where the fact names it, and nowhere else', () => {
    const labels = ['roaming', 'textsAbroad', 'activateAbroad', 'renewAbroad'] as const;
    for (const file of plans.filter(({ kind, clocks }) => kind !== 'data' && clocks.length > 0))
      for (const field of labels) {
        const claim = file[field];
        const isNamed = claim !== 'unknown' && 'country' in claim && claim.country === 'CN';
        const inChina = fill(planWords[field], { place: factCodes.country.CN });
        const row = `<th scope="row">${inChina}</th>`;
        expect(pageOf(file.id).includes(row), `${file.id} ${field}`).toBe(isNamed);
      }
  });

  test('calls the tax included only where the fact says so', () => {
    for (const { id, tax } of plans)
      if (tax === 'unknown' || tax.value !== 'included') expect(pageOf(id), id).not.toContain('已含税');
  });

  test('of a service that has ended shows all that is known of its provider', () => {
    const providers = contentFiles('providers').map(({ data }) => providerSchema.parse(data));
    const closed = plans.filter(({ status }) => status !== 'unknown' && status.value === 'closed');
    expect(closed.length).toBeGreaterThan(0);
    for (const { id, provider } of closed)
      for (const { text } of providers.find((one) => one.id === provider)?.facts ?? [])
        expect(pageOf(id), id).toContain(asHtml(text));
  });

  test('of one that is sold leads to what is known of its provider', () => {
    const known = contentFiles('providers')
      .map(({ data }) => providerSchema.parse(data))
      .filter(({ facts }) => facts !== undefined);
    for (const { id, provider, status } of plans) {
      const isClosed = status !== 'unknown' && status.value === 'closed';
      const leads = pageOf(id).includes(`/providers/${provider}/#facts`);
      expect(leads, id).toBe(!isClosed && known.some((one) => one.id === provider));
    }
  });
});
