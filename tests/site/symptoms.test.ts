import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { symptomSchema } from '../../src/core/facts/schema/symptom.ts';
import { contentFiles } from '../content/files.ts';

const symptoms = contentFiles('symptoms').map(({ data }) => symptomSchema.parse(data));
const pageOf = (...path: string[]): string =>
  readFileSync(join('dist', ...path, 'index.html'), 'utf8').replace(/^[\s\S]*<main/, '');

describe('the page of every symptom', () => {
  test('says first what to do now, before what it may come from', () => {
    expect(symptoms.length).toBeGreaterThan(30);
    for (const { id, fixes } of symptoms) {
      const page = pageOf('troubleshooting', id);
      const headings = [...page.matchAll(/<h2 id="([a-z-]+)"/g)].map(([, heading]) => heading);
      expect(headings[0], id).toBe('now');
      expect(page.indexOf(fixes[0]?.text.slice(0, 12) ?? ''), id).toBeGreaterThan(0);
    }
  });

  test('has no heading under which nothing stands', () => {
    for (const { id, checks, cases, warnings, causes, notes, unknown } of symptoms) {
      const page = pageOf('troubleshooting', id);
      const kinds = { checks, cases, warnings, causes, notes, unknown };
      for (const [kind, list] of Object.entries(kinds))
        expect(page.includes(`<h2 id="${kind}"`), `${id} ${kind}`).toBe(list.length > 0);
    }
  });

  test('leads on by the titles of pages, and back to all symptoms', () => {
    for (const { id, next } of symptoms) {
      const page = pageOf('troubleshooting', id);
      const steps = /<ul class="next-steps"[\s\S]*?<\/ul>/.exec(page)?.[0] ?? '';
      expect(steps.match(/<a /g), id).toHaveLength(next.length);
      expect(page, id).toContain('href="/troubleshooting/"');
    }
  });
});

describe('the list of symptoms', () => {
  test.each(['', 'zh-hant'])('/%s keeps the old anchor of each symptom on a link to its page', (script) => {
    const page = pageOf(...(script === '' ? [] : [script]), 'troubleshooting');
    for (const { id } of symptoms) {
      const place = script === '' ? '' : `/${script}`;
      expect(page, id).toMatch(new RegExp(`<a id="${id}" href="(${place})?/troubleshooting/${id}/"`));
    }
  });
});
