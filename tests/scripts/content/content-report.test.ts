import { describe, expect, test } from 'vitest';
import { contentOnDisk } from '../../../scripts/content/content-on-disk.ts';
import { mistakesIn, type ContentText } from '../../../scripts/content/content-report.ts';

const BUILD_DAY = '2199-01-01';
const texts = contentOnDisk();

const MINT = 'src/content/plans/mint-12-month.yaml';
const TELLO = 'src/content/plans/tello-monthly-5.yaml';
const ULTRA = 'src/content/plans/ultra-mobile-paygo.yaml';
const PROVIDER = 'src/content/providers/tello.yaml';
const PAYMENT = 'src/content/payments/alipay.yaml';
const SYMPTOM = 'src/content/symptoms/just-expired.yaml';
const GUIDE = 'src/content/guides/already-late.mdx';
const QUESTION = 'src/content/faq/expired-yesterday.mdx';

type Change = (text: string) => string;

/** Puts a text in place of the first that fits; a text that is not there is a mistake in the test. */
const put =
  (from: RegExp | string, to: string): Change =>
  (text) => {
    const changed = text.replace(from, to);
    if (changed === text) throw new Error(`nothing to change: ${String(from)}`);
    return changed;
  };

/** What is said when one file is changed, each as `path:line: sentence`. */
function saidOf(path: string, change: Change): readonly string[] {
  const changed = texts.map((file) => (file.path === path ? { path, text: change(file.text) } : file));
  return linesOf(changed);
}

const linesOf = (files: readonly ContentText[]): readonly string[] =>
  mistakesIn(files, BUILD_DAY).map(({ path, line, sentence }) => `${path}:${String(line)}: ${sentence}`);

/** What no message may hold: words of the schema library or of a parser about itself. */
const CRYPTIC =
  /Invalid input|Invalid option|Too (?:small|big)|Did not match|Unrecognized|undefined|\[object|NaN|^\S+: \{/;

/** One mistake a row: what, where, how it is made, what the message must say. */
const MISTAKES: readonly (readonly [what: string, path: string, change: Change, says: RegExp])[] = [
  [
    'half a cent',
    MINT,
    put(/price: \d+/, 'price: 10.5'),
    /offers 1 \(.*\) → price: must be a whole number of cents; found 10\.5/,
  ],
  ['a price in words', MINT, put(/price: \d+/, 'price: ten'), /price: must be a whole number.*; found `ten`/],
  ['a price below zero', MINT, put(/price: \d+/, 'price: -100'), /price: must not be below zero; found -100/],
  [
    'a price of five cents',
    MINT,
    put(/price: \d+/, 'price: 5'),
    /price: is 5, which is \$0\.05: prices are in cents/,
  ],
  [
    'a price of five thousand dollars',
    MINT,
    put(/price: \d+/, 'price: 500000'),
    /price: is 500000, which is \$5000\.00/,
  ],
  [
    'a highest price below the price',
    MINT,
    put(/( +)price: \d+\n/, '$&$1priceTo: 60\n'),
    /priceTo: is below the price/,
  ],
  [
    'a price that changed to itself',
    TELLO,
    put(/(price: 500\n)/, '$1        history: [{ price: 500, until: 2026-01-01, source: plan-page }]\n'),
    /history 1 → until: says the same as what came after it/,
  ],
  [
    'a field that does not exist',
    MINT,
    put(/^autopay:/m, 'autopays: unknown\nautopay:'),
    /autopays: is not a field here; the fields are .*`autopay`/,
  ],
  [
    'a field that is missing',
    MINT,
    put(/^portOut:(?:.*\n(?: .*\n)*)/m, ''),
    /portOut: is missing: it must be the word unknown, or a value/,
  ],
  [
    'a kind that does not exist',
    MINT,
    put(/^kind: line/m, 'kind: phone'),
    /kind: must be one of `line`, `voip`, `data`; found `phone`/,
  ],
  [
    'a grade that does not exist',
    MINT,
    put(/grade: \w+/, 'grade: sure'),
    /grade: must be one of the grades .*; found `sure`/,
  ],
  [
    'a claim without sources',
    MINT,
    put(/^(esim:\n(?: {2}.*\n)*?) {2}sources: .*\n/m, '$1'),
    /esim → sources: is missing: it must list the sources/,
  ],
  [
    'a claim with an empty list of sources',
    MINT,
    put(/^(esim:\n(?: {2}.*\n)*?) {2}sources: .*\n/m, '$1  sources: []\n'),
    /esim → sources: must cite at least one source; found \[\]/,
  ],
  [
    'a bare value where a claim belongs',
    MINT,
    put(/^hotspot:.*\n(?: {2}.*\n)*/m, 'hotspot: yes\n'),
    /hotspot: must be the word unknown, or a value with its grade and sources; found/,
  ],
  [
    'a claim value that does not exist',
    MINT,
    put(/^esim:\n {2}value: 'yes'/m, 'esim:\n  value: maybe'),
    /esim → value: must be one of `yes`, `no`, `only`, `reported`; found `maybe`/,
  ],
  [
    'a source that is cited and not there',
    MINT,
    put(/sources: \[[a-z0-9-]+/, 'sources: [nowhere'),
    /cites `nowhere`, which is not under `sources`/,
  ],
  [
    'an address without https',
    MINT,
    put(/url: https:/, 'url: http:'),
    /url: must be an address that begins with https:\/\/; found `http:/,
  ],
  [
    'a provider page on another domain',
    TELLO,
    put(/url: https:\/\/tello\.com\/buy/, 'url: https://example.org/buy'),
    /sources → plan-page → url: is on example\.org, where `tello` does not speak/,
  ],
  [
    'a day that the calendar does not have',
    MINT,
    put(/read: 2026-\d\d-\d\d/, 'read: 2026-06-31'),
    /read: must be a day of the calendar such as 2026-11-20; found `2026-06-31`/,
  ],
  [
    'a page younger than the day it was read',
    MINT,
    put(/read: (2026-\d\d-\d\d)\n( +)asOf: .*/, 'read: $1\n$2asOf: 2027-01-01'),
    /asOf: is after the day the page was read/,
  ],
  [
    'a page read after the build day',
    MINT,
    put(/read: 2026-\d\d-\d\d/, 'read: 2199-06-01'),
    /read: is after the build day 2199-01-01/,
  ],
  [
    'an id that is not the file name',
    MINT,
    put('id: mint-12-month', 'id: mint'),
    /id: is `mint` but the file is named `mint-12-month`/,
  ],
  [
    'a provider that does not exist',
    MINT,
    put(/^provider: .*/m, 'provider: mintt'),
    /provider: there is no file `mintt\.yaml`/,
  ],
  [
    'a clock of no kind',
    MINT,
    put(/kind: term/, 'kind: terms'),
    /clocks 1 \(.*\) → kind: must be one of `term`, `wallet`, `activity`; found `terms`/,
  ],
  [
    'a length without a unit',
    MINT,
    put(/length:\s*\{?\s*(?:days|months): \d+ ?\}?/, 'length: 30'),
    /length: must be a number of days or of months; found 30/,
  ],
  [
    'two offers with one id',
    TELLO,
    put(/(\n {6}- id: [\w-]+\n(?: {8}.*\n)+)/, '$1$1'.replaceAll('\n\n', '\n')),
    /is used twice/,
  ],
  [
    'calls that cannot be made but have minutes',
    TELLO,
    put(/^calls:\n {2}value: true/m, 'calls:\n  value: false'),
    /minutes: are included, but `calls` is false/,
  ],
  [
    'neither eSIM nor physical SIM',
    TELLO,
    put(
      /^esim:\n {2}value: 'yes'((?:\n {2}.*)*)\nphysicalSim:.*\n/m,
      "esim:\n  value: 'no'$1\nphysicalSim: { value: false, grade: community, sources: [tello-review] }\n",
    ),
    /physicalSim: is false and `esim` is `no`: the plan would come on nothing/,
  ],
  [
    'autopay none beside an offer that needs it',
    TELLO,
    (text) =>
      put(
        /autopay: (?:optional|unknown)/,
        'autopay: required',
      )(put(/^autopay:\n {2}value: optional/m, 'autopay:\n  value: none')(text)),
    /autopay: is `required`, but `autopay` of the plan says `none`/,
  ],
  [
    'at risk only after the number is lost',
    ULTRA,
    put(
      /^( +)stages:\n/m,
      '$1stages:\n$1  - { stage: atRisk, after: 900, from: suspended, when: zero, grade: community, sources: [paygo-page] }\n',
    ),
    /stages 1 \(atRisk\) → after: is 900: the number would be at risk after it is lost/,
  ],
  [
    'a plan without sources',
    MINT,
    put(/^sources:\n(?: {2}.*\n)+/m, 'sources: {}\n'),
    /sources: is empty: a file that cites no source is no plan/,
  ],
  [
    'an example that comes out otherwise',
    MINT,
    put(/due: (\d{4})-/, 'due: 2030-'),
    /examples 1 → expect → due: is "2030-.*", but the rules give "/,
  ],
  [
    'an action for a plan of another provider',
    PROVIDER,
    put(/plans: \[[^\]]*\]/, 'plans: [mint-12-month]'),
    /actions \d+ → plans: the plan `mint-12-month` is not one of this provider/,
  ],
  [
    'an empty field',
    PROVIDER,
    put(/^name: .*/m, 'name:'),
    /name: must be a text; found nothing after the colon/,
  ],
  [
    'a step that is too long',
    PROVIDER,
    put(/steps:\n( +)- .*/, `steps:\n$1- ${'长'.repeat(130)}`),
    /steps 1: must have at most 120 characters/,
  ],
  [
    'a payment method without a fact list',
    PAYMENT,
    put(/^facts:\n(?: .*\n)+/m, ''),
    /facts: is missing: it must be a list/,
  ],
  [
    'a symptom with a sum in its advice',
    SYMPTOM,
    put(/^fixes:\n( +- text: ')/m, 'fixes:\n$1只要$$5，'),
    /fixes 1 → text: holds the typed sum `\$5`/,
  ],
  [
    'a symptom that leads nowhere',
    SYMPTOM,
    put(/symptom: [\w-]+/, 'symptom: nothing-like-it'),
    /next: there is no symptom `nothing-like-it`/,
  ],
  [
    'a symptom whose page does not exist',
    SYMPTOM,
    put(/page: '?\/guides\/[a-z-]+\/'?/, "page: '/guides/nowhere/'"),
    /links to `\/guides\/nowhere\/`, which is no page/,
  ],
  [
    'a symptom page without its slash',
    SYMPTOM,
    put(/page: '?(\/guides\/[a-z-]+)\/'?/, "page: '$1'"),
    /must be a path of this site/,
  ],
  ['a symptom with a place that is taken', SYMPTOM, put(/^order: .*/m, 'order: 2'), /order: is 2, as in `/],
  [
    'a sum typed in the answer of a guide',
    GUIDE,
    put(/^answer: /m, 'answer: 只要$3。'),
    /answer: holds the typed sum `\$3`/,
  ],
  ['a guide without a title', GUIDE, put(/^title: .*\n/m, ''), /title: is missing: it must be a text/],
  [
    'a guide of no family',
    GUIDE,
    put(/^family: .*/m, 'family: late'),
    /family: must be one of .*; found `late`/,
  ],
  [
    'a link without its slash',
    GUIDE,
    put(/\]\(\/guides\/([a-z-]+)\/\)/, '](/guides/$1)'),
    /links to `\/guides\/[a-z-]+`: a path of this site ends with a slash/,
  ],
  [
    'a link to a heading that is not there',
    GUIDE,
    put(/\]\(\/guides\/([a-z-]+)\/\)/, '](/guides/$1/#no-such-heading)'),
    /that page has only the headings/,
  ],
  ['no fields at all', GUIDE, () => '只有正文。\n', /must begin with its fields between two lines of ---/],
  [
    'a question that asks nothing',
    QUESTION,
    put(/^question: (.*)？/m, 'question: $1'),
    /question: must end with ？; found/,
  ],
  [
    'an answer of one sentence',
    QUESTION,
    put(/(---\n)\n[^-][\s\S]*$/, '$1\n今天就付。\n'),
    /the text: has 1 sentence\(s\)/,
  ],
  ['a file that YAML cannot read', MINT, put(/^kind: line/m, 'kind: [line'), /cannot be read: /],
  ['an empty file', MINT, () => '', /is empty: `npm run new` writes a file to start from/],
];

describe('a mistake in a content file is named with file, line, field, what was found and what is allowed', () => {
  test('at least fifty kinds are tried', () => {
    expect(MISTAKES.length).toBeGreaterThanOrEqual(50);
  });

  test.each(MISTAKES)('%s', (_what, path, change, says) => {
    const said = saidOf(path, change);
    expect(said.join('\n')).toMatch(says);
    for (const line of said) {
      expect(line).toMatch(/^src\/content\/[a-z]+\/[^:]+:\d+: ./);
      expect(line).not.toMatch(CRYPTIC);
    }
  });
});

describe('a file that would be passed over is named', () => {
  const stray = (path: string): readonly string[] => linesOf([...texts, { path, text: 'id: x\n' }]);

  test.each([
    ['one that ends in .yml', 'src/content/plans/x.yml', /files of plans end in \.yaml/],
    ['one in a subfolder', 'src/content/plans/new/x.yaml', /stands in a subfolder/],
    ['one in an unknown folder', 'src/content/plan/x.yaml', /there is no folder of content `plan`/],
  ])('%s', (_what, path, says) => {
    expect(stray(path).join('\n')).toMatch(says);
  });

  test('two plans of one provider with one name', () => {
    const name = /^name: (.*)$/m.exec(texts.find(({ path }) => path === TELLO)?.text ?? '')?.[1] ?? '';
    expect(
      saidOf('src/content/plans/tello-payg.yaml', put(/^name: .*/m, `name: ${name}`)).join('\n'),
    ).toMatch(/name: is the name of `tello-monthly-5` too/);
  });
});

test('the line is that of the field', () => {
  const text = texts.find(({ path }) => path === MINT)?.text ?? '';
  const line = text.split('\n').findIndex((each) => each.startsWith('kind: ')) + 1;
  expect(saidOf(MINT, put(/^kind: line/m, 'kind: phone'))[0]).toMatch(
    new RegExp(`^${MINT}:${String(line)}: kind:`),
  );
});
