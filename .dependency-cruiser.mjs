/** Rooms of the core in their order: each may use those before it. */
const CORE = ['calendar', 'facts', 'dates', 'cost', 'choice', 'answers', 'ledger', 'reminders'];
/** What each part of `src` may use besides itself. Arrows point down only. */
const BELOW = {
  core: [],
  search: ['core'],
  i18n: ['core'],
  catalogue: ['i18n', 'search', 'core'],
  components: ['catalogue', 'i18n', 'search', 'core', 'styles'],
  pages: ['components', 'catalogue', 'i18n', 'search', 'core', 'styles'],
  'content.config': ['core'],
  middleware: ['i18n'],
  offline: ['core'],
};
/** Folders beside `src` and what they may use of it. */
const BESIDE = { build: ['search', 'i18n', 'offline'], scripts: ['search', 'i18n', 'offline', 'core'] };

/** The islands, and what both draw a line with. */
const ISLANDS = ['picker', 'numbers', 'line'];
/** Files that say what content may claim. */
const SCHEMA = '^src/core/facts/schema';
/** Files that say what a device keeps; they run in the browser, where zod would weigh too much. */
const SHAPE = '^src/core/ledger/[a-z]+-shape\\.ts$';
const anyOf = (names) => `(${names.join('|').replaceAll('.', '\\.')})`;
/** A part of `src`: a folder, or one file of that name. */
const part = (names) => `^src/${anyOf(names)}(/|\\.[a-z]+$)`;
const PACKAGES = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown', 'core'];

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const downInSource = Object.entries(BELOW).map(([name, below]) =>
  forbid(
    `${name}-points-down`,
    `src/${name} uses itself and ${below.join(', ') || 'nothing else'}.`,
    { path: part([name]) },
    { path: '^(src|build|scripts|tests)/', pathNot: part([name, ...below]) },
  ),
);
const downBeside = Object.entries(BESIDE).map(([name, below]) =>
  forbid(
    `${name}-points-down`,
    `${name} uses itself, packages, Node and src/${below.join(', src/')}.`,
    { path: `^${name}/` },
    { path: '^(src|build|scripts|tests)/', pathNot: [`^(${name}|build)/`, part(below)] },
  ),
);
const downInCore = CORE.map((room, place) =>
  forbid(
    `core-${room}-uses-rooms-before-it`,
    `The rooms of the core stand in this order: ${CORE.join(', ')}.`,
    { path: `^src/core/${room}/` },
    { path: `^src/core/${anyOf(CORE.slice(place + 1))}/` },
  ),
).slice(0, -1);
const islands = ISLANDS.flatMap((island) => [
  forbid(
    `${island}-is-an-island`,
    'An island uses preact, the QR code, the core, its own folder and that of a line; words are types only.',
    { path: `^src/components/${island}/` },
    {
      path: '^(src|node_modules)/',
      pathNot: [
        '^node_modules/(preact|lean-qr)/',
        // The look of a part that is loaded on demand comes with it.
        '^src/styles/kept\\.css$',
        '^src/(core|i18n)/',
        `^src/components/(${island}|line)/`,
      ],
    },
  ),
  forbid(
    `${island}-is-handed-its-words`,
    'A dictionary would come into the browser; take its types only.',
    { path: `^src/components/${island}/` },
    { path: '^src/i18n/', dependencyTypesNot: ['type-only'] },
  ),
  forbid(
    `${island}-takes-no-schema`,
    'zod would come into the browser.',
    { path: `^src/components/${island}/` },
    { path: SCHEMA, dependencyTypesNot: ['type-only'] },
  ),
]);

export default {
  forbidden: [
    ...downInSource,
    ...downBeside,
    ...downInCore,
    ...islands,
    forbid('no-cycles', 'Two files that need each other are one.', {}, { circular: true }),
    forbid('resolves', 'The module is not there.', {}, { couldNotResolve: true, pathNot: '^astro:' }),
    forbid('nothing-imports-tests', 'Tests are for reading.', { pathNot: '^tests/' }, { path: '^tests/' }),
    forbid(
      'core-is-alone',
      'The core uses no package; its schema files alone may use astro/zod, its shape files valibot.',
      { path: '^src/core/', pathNot: [SCHEMA, SHAPE] },
      { dependencyTypes: PACKAGES },
    ),
    forbid(
      'shape-uses-valibot-only',
      'The shape files of the ledger may use valibot and nothing else.',
      { path: SHAPE },
      { dependencyTypes: PACKAGES, pathNot: '^node_modules/valibot/' },
    ),
    forbid(
      'schema-uses-zod-only',
      'The schema files of the core may use astro/zod and nothing else.',
      { path: SCHEMA },
      { dependencyTypes: PACKAGES, pathNot: '^node_modules/(astro/.*zod|zod/)' },
    ),
    forbid(
      'zod-in-the-schema-only',
      'Only the schema checks what is written in content.',
      { path: '^src/', pathNot: SCHEMA },
      { path: '^node_modules/(astro/.*zod|zod/)' },
    ),
    forbid(
      'rules-take-types-of-the-schema',
      'A rule that took a value of the schema would bring zod into the browser.',
      { path: '^src/core/', pathNot: SCHEMA },
      { path: SCHEMA, dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'collections-use-the-schema',
      'content.config.ts holds loader and schema, nothing else.',
      { path: '^src/content\\.config\\.ts$' },
      { path: '^src/', pathNot: SCHEMA },
    ),
    forbid(
      'no-node-in-pages',
      'Only the catalogue, the build and tests read the machine.',
      { path: part(['components', 'pages', 'i18n', 'search', 'offline', 'core']) },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'declared',
      'The package is not in package.json.',
      {},
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|\\.astro|screenshots)/' },
    tsPreCompilationDeps: true,
    extraExtensionsToScan: ['.astro'],
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
