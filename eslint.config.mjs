import { builtinModules } from 'node:module';
import astro from 'eslint-plugin-astro';
import jsdoc from 'eslint-plugin-jsdoc';
import a11y from 'eslint-plugin-jsx-a11y-x';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Where parsed or foreign data enters and its shape is declared once. */
const CASTS_ALLOWED = [
  'src/core/calendar/civil.ts',
  // An address and a form are parsed question by question; TypeScript cannot follow a table.
  'src/core/answers/question-table.ts',
  'src/core/answers/typed-answers.ts',
  'src/components/picker/Fields.tsx',
  // Words that the build writes into a file of their own.
  'src/components/picker/use-later.ts',
  'src/core/facts/packed-plans.ts',
  'scripts/content/explain-issue.ts',
  'tests/lockfile.test.ts',
  'tests/search/judge.ts',
  'scripts/search-scale.ts',
  'tests/site/faulty-server.ts',
];

const message = 'Components and pages are handed what they show by the catalogue, and arrows point down.';
/** Arrows of Astro files, which dependency-cruiser cannot read; it holds those of all others. */
const ASTRO_ARROWS = {
  paths: [
    ...builtinModules.map((name) => ({ name, message })),
    {
      name: 'astro:content',
      importNames: ['getCollection', 'getEntry', 'getEntries', 'getLiveCollection', 'getLiveEntry'],
      message,
    },
    { name: 'astro/zod', message },
  ],
  patterns: [
    {
      group: ['**/content/**', '**/offline/**', '**/build/**', '**/scripts/**', '**/tests/**'],
      message,
    },
  ],
};
const BY_RELATIVE_PATH = { regex: '^([/~#]|src/|node:)', message };
const ABOVE_COMPONENTS = { group: ['**/pages/**', '**/middleware*', '**/content.config*'], message };

/** What a choice may stand in and still be read as part of the one around it. */
const WITHIN =
  ':matches(CallExpression, ArrayExpression, ObjectExpression, Property, SpreadElement, TemplateLiteral, BinaryExpression, LogicalExpression, MemberExpression)';
/** Choices inside of choices, up to four expressions deep. */
const INNER_CHOICES = [1, 2, 3, 4]
  .map((depth) =>
    ['ConditionalExpression', ...Array(depth).fill(WITHIN), 'ConditionalExpression'].join(' > '),
  )
  .join(', ');

/** Ways of writing that no file of the project needs. */
const NOT_WRITTEN = [
  { selector: 'CatchClause[param=null]', message: 'Name the error and say which one is meant.' },
  { selector: 'ExportAllDeclaration', message: 'A file exports what it makes itself.' },
  {
    selector:
      'Program:has(> ExportNamedDeclaration[source]):not(:has(> :not(ExportNamedDeclaration[source])))',
    message: 'A file that only hands on what others export is a barrel.',
  },
  {
    // `no-nested-ternary` sees only what stands directly in another one. Calls, lists, objects, spreads and texts are
    // gone into; functions and markup are not.
    selector: INNER_CHOICES,
    message: 'Give the inner choice a name, or write a switch.',
  },
  { selector: 'TSEnumDeclaration', message: 'A union of texts does it.' },
];
/** A module that no tool can see. */
const UNSEEN = [
  {
    selector: "ImportExpression:not([source.type='Literal'])",
    message: 'A module is named by a plain text.',
  },
  {
    selector: "MemberExpression[object.type='MetaProperty'][property.name='glob']",
    message: 'A module is named by a plain text.',
  },
];
/** Which load a script that only the finished build has, by its address. */
const LOADS_BY_ADDRESS = [
  'src/search/box.ts',
  'src/search/full-text.ts',
  'src/search/open-first-stage.ts',
  'src/search/results.ts',
  'src/components/shell/first-script.ts',
];

export default defineConfig(
  { ignores: ['dist/', '.astro/', 'screenshots/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' } },
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  astro.configs.recommended,
  astro.configs['jsx-a11y-strict'],
  { files: ['**/*.tsx'], ...a11y.configs.strict },
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
      },
    },
  },
  {
    rules: {
      'no-nested-ternary': 'error',
      'no-empty': 'error',
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'default-case-last': 'error',
      'no-else-return': 'error',
      'no-implied-eval': 'error',
      'object-shorthand': 'error',
      'no-restricted-syntax': ['error', ...NOT_WRITTEN, ...UNSEEN],
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // What scrolls sideways must be reached by the keyboard.
      'astro/jsx-a11y/no-noninteractive-tabindex': ['error', { roles: ['region'], tags: [] }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // A text spread is its characters, which is what is meant wherever it stands.
      '@typescript-eslint/no-misused-spread': [
        'error',
        { allow: [{ from: 'lib', name: 'string' }, 'string'] },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // Brackets say that a name is not declared.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
    },
  },
  // `astro check` checks the types of Astro files, settings have few; the linter reads their syntax.
  { files: ['**/*.astro', '**/*.astro/*.ts', '**/*.mjs'], ...tseslint.configs.disableTypeChecked },
  {
    files: ['src/**/*.ts', 'src/**/*.tsx', 'build/**', 'scripts/**'],
    plugins: { jsdoc },
    rules: {
      'jsdoc/require-jsdoc': [
        'error',
        {
          publicOnly: true,
          checkConstructors: false,
          contexts: [
            'ExportNamedDeclaration > VariableDeclaration',
            'ExportNamedDeclaration > FunctionDeclaration',
            'ExportNamedDeclaration > TSInterfaceDeclaration',
            'ExportNamedDeclaration > TSTypeAliasDeclaration',
            'ExportNamedDeclaration > ClassDeclaration',
          ],
          require: { FunctionDeclaration: false },
          enableFixer: false,
        },
      ],
    },
  },
  // Astro asks a page for what it exports.
  { files: ['src/pages/**'], rules: { 'jsdoc/require-jsdoc': 'off' } },
  { files: ['src/**'], rules: { 'no-console': ['error', { allow: ['warn'] }] } },
  {
    files: LOADS_BY_ADDRESS,
    rules: {
      'no-restricted-syntax': ['error', ...NOT_WRITTEN],
      // Nothing tells the type of what is loaded by an address; it is named where it is taken.
      '@typescript-eslint/no-unsafe-assignment': 'off',
    },
  },
  {
    files: ['src/pages/**/*.astro', 'src/pages/**/*.astro/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { ...ASTRO_ARROWS, patterns: [...ASTRO_ARROWS.patterns, BY_RELATIVE_PATH] },
      ],
    },
  },
  {
    files: ['src/components/**/*.astro', 'src/components/**/*.astro/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { ...ASTRO_ARROWS, patterns: [...ASTRO_ARROWS.patterns, BY_RELATIVE_PATH, ABOVE_COMPONENTS] },
      ],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/catalogue.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { paths: ASTRO_ARROWS.paths.filter(({ name }) => name === 'astro:content') },
      ],
    },
  },
  // The linter sees no type of an Astro file; `astro check` does.
  {
    files: ['src/components/guide/guide-parts.ts'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  {
    files: CASTS_ALLOWED,
    rules: { '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'as' }] },
  },
);
