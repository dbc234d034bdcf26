import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import preact from '@astrojs/preact';
import { defineConfig } from 'astro/config';
import { build } from 'esbuild';
import { searchOfLastBuild } from './build/dev-search.ts';
import { siteFrom } from './build/site-place.ts';

const BUNDLED = '?bundled';
/** `import code from './script.ts?bundled'` gives a script of the browser as one line of code. */
const bundledScripts = {
  name: 'bundled-scripts',
  enforce: 'pre',
  /** @param {string} id */
  async load(id) {
    if (!id.endsWith(BUNDLED)) return undefined;
    const { outputFiles } = await build({
      entryPoints: [id.slice(0, -BUNDLED.length)],
      bundle: true,
      minify: true,
      format: 'iife',
      target: 'es2022',
      // The project's settings would add `"use strict"`, which modules have and this script does not need.
      tsconfigRaw: '{}',
      write: false,
      logLevel: 'error',
    });
    return `export default ${JSON.stringify(outputFiles[0]?.text.trim())}`;
  },
};

const { origin, repository } = siteFrom(process.env);

export default defineConfig({
  // Pages are built for the root of a host; the last step of the build puts them under a base path.
  site: origin,
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
  vite: {
    define: { REPOSITORY: JSON.stringify(repository) ?? 'undefined' },
    experimental: {
      // A script names the scripts beside it, wherever the site stands.
      renderBuiltUrl: (_, { hostType }) => (hostType === 'js' ? { relative: true } : undefined),
    },
    build: {
      assetsInlineLimit: 0,
      // One file is packed better than four small ones.
      rolldownOptions: {
        output: {
          codeSplitting: {
            groups: [
              { name: 'preact', test: /node_modules.(preact|@astrojs.preact)./ },
              {
                name: 'questions',
                test: /src.(core.(calendar|cost.money|answers.(address|question-table|typed|line-q|held-line|own-rule|interpreted-line|hand-over)|facts.p|dates.(dated-plan|empty|earliest|line-state))|components.(line.(say|use-moment|answers-address)|numbers.kept.(kept-say|device-store|moved-here)))/,
              },
            ],
          },
        },
      },
    },
    plugins: [bundledScripts, searchOfLastBuild],
  },
});
