import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import preact from '@astrojs/preact';
import { defineConfig } from 'astro/config';

export default defineConfig({
  site: process.env.SITE_URL ?? 'https://xuhao.example',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  markdown: {
    // `## 标题 {#ascii-id}` gives a heading its id; the build refuses a heading without one.
    // Quotation marks in Chinese text are typed as they should stand.
    processor: satteri({ features: { headingAttributes: true, smartPunctuation: false } }),
    syntaxHighlight: false,
  },
  integrations: [mdx(), preact()],
  // A page carries one inline script; every other one is a file.
  vite: { build: { assetsInlineLimit: 0 } },
});
