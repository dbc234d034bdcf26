import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import topics from '../content/coverage.json' with { type: 'json' };

/** Text between a heading and the next one of its level or above. */
function sectionOf(html: string, id: string): string | undefined {
  const heading = new RegExp(`<h([23])[^>]*\\sid="${id}"[^>]*>.*?</h\\1>`, 's').exec(html);
  if (heading === null) return undefined;
  const rest = html.slice(heading.index + heading[0].length);
  const end = new RegExp(`<h[1-${heading[1] ?? '2'}][\\s>]|</main>`).exec(rest);
  return rest
    .slice(0, end?.index ?? rest.length)
    .replace(/<[^>]*>/g, '')
    .trim();
}

describe('every topic that readers of the old articles looked for', () => {
  test('there are 135 of them', () => {
    expect(Object.keys(topics)).toHaveLength(135);
  });

  test.each(Object.entries(topics))('%s has a place with real text', (_, { page, heading }) => {
    const html = readFileSync(join('dist', page, 'index.html'), 'utf8');
    const text = sectionOf(html, heading) ?? '';
    expect((text.match(/\p{Script=Han}/gu) ?? []).length).toBeGreaterThanOrEqual(30);
  });
});
