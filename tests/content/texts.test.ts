import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { symptomSchema } from '../../src/core/facts/schema/symptom.ts';
import { contentFiles } from './files.ts';

const texts = ['guides', 'faq'].flatMap((folder) =>
  readdirSync(join('src', 'content', folder)).map((name) => {
    const [, matter = '', ...body] = readFileSync(join('src', 'content', folder, name), 'utf8').split(
      /^---$/m,
    );
    return { path: `${folder}/${name}`, matter, body: body.join('---') };
  }),
);
const symptoms = contentFiles('symptoms').map(({ data }) => symptomSchema.parse(data));

describe.each(texts)('$path', ({ matter, body }) => {
  test('types no price by hand', () => {
    expect(body.match(/[$＄]\s?\d|\d+(\.\d+)?\s?(美元|美金|刀|USD)/g) ?? []).toEqual([]);
  });

  test('cites every source it names and names every source it cites', () => {
    const named = [...matter.matchAll(/^ {2}([a-z0-9-]+):$/gm)].map(([, key]) => key);
    const cited = [...body.matchAll(/<Cite by="([^"]+)"/g)].map(([, key]) => key);
    expect([...new Set(cited)].sort()).toEqual(named.sort());
  });

  test('uses full-width punctuation, no exclamation marks and one word for one thing', () => {
    const prose = body
      .replace(/<[^>]*>/g, '')
      .replace(/\{#[^}]*\}/g, '')
      .replace(/\]\([^)]*\)/g, ']');
    expect(prose.match(/[!！]/g) ?? []).toEqual([]);
    expect(prose.match(/\p{Script=Han}[,;:?()]|[,;:?()]\p{Script=Han}/gu) ?? []).toEqual([]);
    expect(prose.match(/\p{Script=Han} [A-Za-z0-9]|[A-Za-z0-9] \p{Script=Han}/gu) ?? []).toEqual([]);
    expect(prose.match(/账户余额|续订|缴费|储值|保號|帐号/g) ?? []).toEqual([]);
  });
});

describe('what is stated', () => {
  test('every question cites where it was read', () => {
    const silent = texts.filter(({ path, body }) => path.startsWith('faq/') && !body.includes('<Cite by='));
    expect(silent.map(({ path }) => path)).toEqual([]);
  });

  test('a link of a question carries the title of its page or of its heading', () => {
    const guides = new Map(
      texts.flatMap(({ path, matter, body }) => {
        const slug = /^guides\/(.*)\.mdx$/.exec(path)?.[1];
        const title = /^title: (.*)$/m.exec(matter)?.[1] ?? '';
        const headings = [...body.matchAll(/^#+ (.*?) \{#([a-z0-9-]+)\}/gm)].map(
          ([, text = '', id = '']) =>
            [id, text.replace(/^(?:[一二三四五六]、|第[一二三四五]步：)/, '')] as const,
        );
        return slug === undefined ? [] : [[slug, { title, headings: new Map(headings) }] as const];
      }),
    );
    const strange = texts
      .filter(({ path }) => path.startsWith('faq/'))
      .flatMap(({ path, body }) =>
        [...body.matchAll(/\[([^\]]+)\]\(\/guides\/([a-z-]+)\/(?:#([a-z0-9-]+))?\)/g)].flatMap(
          ([, text = '', slug = '', id = '']) => {
            const guide = guides.get(slug);
            const heading = guide?.headings.get(id) ?? '';
            return guide?.title.startsWith(text) === true || heading === text ? [] : [`${path}: ${text}`];
          },
        ),
      );
    expect(strange).toEqual([]);
  });

  test('a regulator is cited by a page of its own, never by a home page', () => {
    const addresses = [
      ...texts.flatMap(({ path, matter }) =>
        [...matter.matchAll(/url: (\S+)\n(?: {4}via: \S+\n)? {4}by: regulator/g)].map(([, url = '']) => ({
          path,
          url,
        })),
      ),
      ...symptoms.flatMap(({ id, sources }) =>
        Object.values(sources)
          .filter(({ by }) => by === 'regulator')
          .map(({ url }) => ({ path: `symptoms/${id}`, url })),
      ),
    ];
    expect(addresses.length).toBeGreaterThan(10);
    expect(addresses.filter(({ url }) => new URL(url).pathname === '/')).toEqual([]);
  });
});

describe('the troubleshooting tree', () => {
  const ids = new Set(symptoms.map(({ id }) => id));

  test('every symptom leads on, to a symptom or a page', () => {
    for (const { id, next } of symptoms) {
      expect(next.length, id).toBeGreaterThan(0);
      for (const step of next)
        if ('symptom' in step) expect(ids.has(step.symptom), `${id}: ${step.symptom}`).toBe(true);
    }
  });

  test('no chain of symptoms goes round without a page to go to', () => {
    const leaves = (id: string, seen: ReadonlySet<string>): boolean => {
      if (seen.has(id)) return false;
      const symptom = symptoms.find((each) => each.id === id);
      return (symptom?.next ?? []).some(
        (step) => 'page' in step || leaves(step.symptom, new Set([...seen, id])),
      );
    };
    for (const { id } of symptoms) expect(leaves(id, new Set()), id).toBe(true);
  });

  test('every symptom can be reached from another symptom, a guide or an answer', () => {
    const named = new Set(
      symptoms.flatMap(({ next }) => next.flatMap((step) => ('symptom' in step ? [step.symptom] : []))),
    );
    const linked = texts.map(({ body }) => body).join('\n');
    const orphans = [...ids].filter((id) => !named.has(id) && !linked.includes(`/troubleshooting/${id}/`));
    expect(orphans).toEqual([]);
  });

  test('advice and facts are told apart', () => {
    for (const { id, causes, checks, fixes, cases, notes, warnings } of symptoms)
      for (const each of [...causes, ...checks, ...fixes, ...cases, ...notes, ...warnings])
        expect('advice' in each || each.sources.length > 0, id).toBe(true);
  });

  test('no slot holds what is not of its kind', () => {
    const misplaced = symptoms.flatMap(({ id, fixes, cases, causes, checks, warnings }) => [
      ...warnings.filter(({ text }) => !/^(?:不要|别)/.test(text)).map(({ text }) => `${id} 不要做: ${text}`),
      ...[...fixes, ...checks, ...causes]
        .filter(({ text }) => /^(?:不要|别)(?!处|家|国|的)/.test(text))
        .map(({ text }) => `${id} a prohibition elsewhere: ${text}`),
      ...fixes
        .filter(({ text }) => /^[A-Z][\w .&-]*[^，。]{0,6}(?:：|写|说)/.test(text))
        .map(({ text }) => `${id} a step that holds at one seller only: ${text}`),
      ...cases
        .filter(({ text }) => !/^[^，。]{2,24}：/.test(text))
        .map(({ text }) => `${id} a case of nobody: ${text}`),
      ...checks
        .filter(({ text }) => !/看|查|听|列出|拨|问|让|登录|重新抄|打开|关掉|换/.test(text))
        .map(({ text }) => `${id} nothing to look at: ${text}`),
    ]);
    expect(misplaced).toEqual([]);
  });

  test('no statement reports a search; what no source says stands among the unknown', () => {
    const reports = symptoms.flatMap(({ id, causes, checks, fixes, cases, notes, warnings }) =>
      [...causes, ...checks, ...fixes, ...cases, ...notes, ...warnings]
        .filter(({ text }) => /没有?查到|未查到|没有?读到|查不到出处/.test(text))
        .map(({ text }) => `${id}: ${text}`),
    );
    expect(reports).toEqual([]);
  });
});
