import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Validator from '@adobe/structured-data-validator';
import WebAutoExtractor from '@marbec/web-auto-extractor';
import { describe, expect, test } from 'vitest';

const pages = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.html'),
);

describe('the structured data', () => {
  test('of every page is valid', async () => {
    const found: string[] = [];
    for (const page of pages) {
      const html = readFileSync(join('dist', page), 'utf8');
      const data = new WebAutoExtractor({ addLocation: true, embedSource: ['rdfa', 'microdata'] }).parse(
        html,
      );
      for (const { severity, issueMessage } of await new Validator().validate(data))
        found.push(`${page}: ${severity} ${issueMessage}`);
    }
    expect(found).toEqual([]);
  });

  test('guides are articles and the questions a list of questions', () => {
    const guide = readFileSync(join('dist', 'guides', 'renew-number', 'index.html'), 'utf8');
    expect(guide).toContain('"@type":"Article"');
    const faq = readFileSync(join('dist', 'faq', 'index.html'), 'utf8');
    expect(faq).toContain('https://schema.org/FAQPage');
    expect(faq.match(/itemtype="https:\/\/schema.org\/Question"/g)?.length).toBe(
      faq.match(/itemprop="acceptedAnswer"/g)?.length,
    );
  });
});
