import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch } from '../../scripts/browser.ts';
import { visitPicker } from './visit-picker.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const bytesOf = (data: string): number => brotliCompressSync(data).length;
const script = (name: string): string => readFileSync(join('dist', '_astro', name), 'utf8');

/** A script and everything it imports before it runs. */
const withImports = (name: string): readonly string[] => [
  name,
  ...[...script(name).matchAll(/(?:from|import)\s*"\.\/([^"]+)"|(?:from|import)\s*`\.\/([^`]+)`/g)].flatMap(
    ([, plain = '', ticked = '']) => withImports(plain === '' ? ticked : plain),
  ),
];

describe('what the picker costs', () => {
  test('script, catalogue and words stay small', () => {
    const html = readFileSync(join('dist', 'picker', 'index.html'), 'utf8');
    const island = /<astro-island[^>]*>/.exec(html)?.[0] ?? '';
    const named = [...island.matchAll(/_astro\/([^"]+\.js)/g)].map(([, name = '']) => name);
    const loaded = [...new Set(named.flatMap(withImports))];
    const scripts = loaded.reduce((sum, name) => sum + bytesOf(script(name)), 0);
    const catalogue = bytesOf(/&quot;packed&quot;:(.*?)&quot;plansPath/s.exec(island)?.[1] ?? '');
    const props = bytesOf(/ props="([^"]*)"/.exec(island)?.[1] ?? '');
    console.log(`brotli: scripts ${scripts}, catalogue ${catalogue}, catalogue and words ${props} bytes`);
    expect(readdirSync(join('dist', '_astro')).length).toBeGreaterThan(loaded.length);
    expect(catalogue).toBeGreaterThan(1000);
    // The aim of 18 KB is below Preact and the rules alone (5.8 and 11.2 KB): this keeps it from growing.
    expect(scripts + catalogue).toBeLessThan(29_500);
  });

  test('a key press is answered in under 50 ms on a processor four times slower', async () => {
    const { page } = await visitPicker(browser);
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.getByLabel('要用多久').focus();
    await page.evaluate(() => {
      document.activeElement?.addEventListener(
        'input',
        () => {
          const start = performance.now();
          const seen = new MutationObserver(() => {
            const rendered = performance.now() - start;
            seen.disconnect();
            requestAnimationFrame(() =>
              setTimeout(() => Reflect.set(window, 'answered', [rendered, performance.now() - start])),
            );
          });
          const results = document.querySelector('.picker-results') ?? document.body;
          seen.observe(results, { subtree: true, childList: true, characterData: true });
        },
        { capture: true },
      );
    });
    const times: (readonly [number, number])[] = [];
    for (const key of ['3', 'Backspace', '6', 'Backspace', '4', 'Backspace']) {
      await page.keyboard.press(key);
      await page.waitForTimeout(200);
      const [rendered, painted] = await page.evaluate((): number[] => Reflect.get(window, 'answered'));
      times.push([Number(rendered), Number(painted)]);
    }
    const middle = (at: 0 | 1): number => times.map((one) => one[at]).sort((a, b) => a - b)[3] ?? Infinity;
    console.log(
      `key press, 4x slower: answered in ${times.map(([ms]) => ms.toFixed(0)).join(', ')} ms, painted in ${times.map(([, ms]) => ms.toFixed(0)).join(', ')} ms`,
    );
    // The aim is 50 ms; the limit leaves room for a busy machine.
    expect(middle(0)).toBeLessThan(200);
    await page.context().close();
  });
});
