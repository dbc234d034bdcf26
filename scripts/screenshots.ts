import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { serveFolder } from './static-server.ts';
import { launch } from './browser.ts';

/** One page of each kind. */
const PAGES = [
  '/',
  '/picker/?pay=foreign-card,paypal',
  '/plans/',
  '/plans/ultra-mobile-paygo/',
  '/plans/airalo-us/',
  '/guides/',
  '/guides/renew-number/',
  '/providers/tello/',
  '/payments/',
  '/payments/alipay/',
  '/troubleshooting/',
  '/troubleshooting/card-declined/',
  '/faq/',
  '/search/?q=%E5%85%85%E5%80%BC%E5%A4%B1%E8%B4%A5',
  '/changes/',
  '/about/',
  '/404.html',
] as const;
const WIDTHS = [360, 768, 1440] as const;
const SCHEMES = ['light', 'dark'] as const;
const SCRIPT_PATHS = ['', '/zh-hant'] as const;

const folder = resolve('screenshots');
mkdirSync(folder, { recursive: true });
const { url, server } = await serveFolder(resolve('dist'), 0);
const browser = await launch();
let count = 0;
for (const colorScheme of SCHEMES) {
  for (const width of WIDTHS) {
    const context = await browser.newContext({
      colorScheme,
      viewport: { width, height: 900 },
      locale: 'zh-CN',
    });
    const page = await context.newPage();
    for (const script of SCRIPT_PATHS) {
      for (const path of PAGES) {
        if (script !== '' && path === '/404.html') continue;
        await page.goto(`${url}${script}${path}`);
        if (path.startsWith('/picker/')) await page.locator('.picker-results').waitFor();
        if (path.startsWith('/search/')) await page.locator('[data-results] a').first().waitFor();
        const name = `${script}${path}`
          .replace(/[?#].*/, '')
          .replace(/[^a-z0-9]+/g, '-')
          .replace(/^-|-$/g, '');
        await page.screenshot({
          path: join(folder, `${name === '' ? 'home' : name}-${width}-${colorScheme}.png`),
          // Only the top of a page is taken, because the rest of a long list looks the same.
          clip: { x: 0, y: 0, width, height: 2400 },
          fullPage: true,
        });
        count += 1;
      }
    }
    await context.close();
  }
}
await browser.close();
server.close();
console.log(`${count} screenshots in ${folder}`);
