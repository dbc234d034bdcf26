import type { z } from 'astro/zod';
import { CONTENT_FOLDERS, contentProblems, type ContentFolder } from '../../src/core/facts/content-check.ts';
import type { CheckedFile, ContentFiles } from '../../src/core/facts/content-files.ts';
import { guideSchema } from '../../src/core/facts/schema/guide.ts';
import { paymentSchema } from '../../src/core/facts/schema/payment.ts';
import { planSchema } from '../../src/core/facts/schema/plan.ts';
import { providerSchema } from '../../src/core/facts/schema/provider.ts';
import { questionSchema } from '../../src/core/facts/schema/question.ts';
import { speakInSentences } from '../../src/core/facts/schema/reasons.ts';
import { symptomSchema } from '../../src/core/facts/schema/symptom.ts';
import { wrongResults } from './examples-check.ts';
import { explain } from './explain-issue.ts';
import { fieldInWords } from './field-in-words.ts';
import { frontMatterOf } from './front-matter.ts';
import { brokenLinks } from './links-check.ts';
import { readYaml, type YamlText } from './place-in-file.ts';

/** A content file as it stands on disk. */
export interface ContentText {
  /** Path from the root of the project, with slashes. */
  readonly path: string;
  readonly text: string;
}

/** A mistake of a content file. */
export interface Mistake {
  readonly path: string;
  /** From 1. */
  readonly line: number;
  /** The field as a person finds it, and what is wrong with it. */
  readonly sentence: string;
}

/** A content file with what YAML made of it. */
interface ParsedFile {
  readonly path: string;
  readonly folder: ContentFolder;
  readonly id: string;
  readonly yaml: YamlText;
  readonly body: string | undefined;
}

const SCHEMAS = {
  plans: planSchema,
  providers: providerSchema,
  payments: paymentSchema,
  symptoms: symptomSchema,
  guides: guideSchema,
  faq: questionSchema,
} as const;

speakInSentences();

const isFolder = (name: string): name is ContentFolder => Object.hasOwn(CONTENT_FOLDERS, name);

const mistake = (path: string, line: number, sentence: string): Mistake => ({ path, line, sentence });

/** The parts of `src/content/plans/name.yaml`; a sentence where the file would be passed over. */
function placeOfFile(path: string): { readonly folder: ContentFolder; readonly id: string } | string {
  const [folder = '', file = '', ...deeper] = path.split('/').slice(2);
  if (!isFolder(folder))
    return `there is no folder of content \`${folder}\`; the folders are ${Object.keys(CONTENT_FOLDERS).join(', ')}`;
  const ending = CONTENT_FOLDERS[folder];
  if (deeper.length > 0)
    return `stands in a subfolder and would be passed over: move it to src/content/${folder}/`;
  const id = file.replace(/\.[^.]*$/, '');
  if (file !== `${id}.${ending}`) return `would be passed over: files of ${folder} end in .${ending}`;
  return { folder, id };
}

/** A file as YAML and text, or what keeps it from being read. */
function parsed({ path, text }: ContentText): ParsedFile | Mistake[] {
  const place = placeOfFile(path);
  if (typeof place === 'string') return [mistake(path, 1, place)];
  const isText = CONTENT_FOLDERS[place.folder] === 'mdx';
  const parts = frontMatterOf(text);
  if (isText && parts === undefined)
    return [mistake(path, 1, 'must begin with its fields between two lines of ---')];
  const yaml = isText ? readYaml(parts?.fields ?? '', 2) : readYaml(text);
  if (yaml.errors.length > 0) return yaml.errors.map(({ line, reason }) => mistake(path, line, reason));
  if (yaml.data === null || yaml.data === undefined)
    return [mistake(path, 1, 'is empty: `npm run new` writes a file to start from')];
  return { path, ...place, yaml, body: isText ? parts?.body : undefined };
}

const alreadyParsed = new WeakMap<ContentText, ParsedFile | Mistake[]>();

/** A file that has not changed since the last report is not read again. */
function parsedOnce(text: ContentText): ParsedFile | Mistake[] {
  const known = alreadyParsed.get(text) ?? parsed(text);
  alreadyParsed.set(text, known);
  return known;
}

const said = ({ path, yaml }: ParsedFile, field: readonly PropertyKey[], reason: string): Mistake =>
  mistake(path, yaml.lineOf(field), `${fieldInWords(yaml.data, field) || 'the file'}: ${reason}`);

/** What the schema of a folder makes of its files: those it lets through, and the mistakes of the others. */
function readFolder<S extends z.ZodType>(
  files: readonly ParsedFile[],
  folder: ContentFolder,
  schema: S,
): { readonly fine: readonly CheckedFile<z.output<S>>[]; readonly mistakes: readonly Mistake[] } {
  const fine: CheckedFile<z.output<S>>[] = [];
  const mistakes: Mistake[] = [];
  for (const file of files.filter((each) => each.folder === folder)) {
    const read = schema.safeParse(file.yaml.data);
    if (read.success) fine.push({ id: file.id, data: read.data, body: file.body });
    else
      mistakes.push(
        ...read.error.issues
          .flatMap((issue) => explain(issue, file.yaml.data))
          .map(({ path, reason }) => said(file, path, reason)),
      );
  }
  return { fine, mistakes };
}

/** Mistakes between files: of those only that have the right shape, so that nothing is called missing that is broken. */
function mistakesBetween(
  content: ContentFiles,
  files: readonly ParsedFile[],
  buildDay: string,
): readonly Mistake[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const idsWithFile = new Set(files.map(({ id }) => id));
  return contentProblems(content, buildDay).flatMap(({ file, field, reason }) => {
    const at = byPath.get(file);
    const missing = /there is no (?:plan|guide|symptom|file) `([^`.]+)/.exec(reason)?.[1];
    const isOnlyBroken = missing !== undefined && idsWithFile.has(missing);
    if (at === undefined || isOnlyBroken) return [];
    return [
      field === 'the text'
        ? mistake(file, at.yaml.lineOf([]), `the text: ${reason}`)
        : said(at, field.split('.'), reason),
    ];
  });
}

/** Worked examples that come out otherwise, and links that lead nowhere. */
function resultsAndLinks(plans: ContentFiles['plans'], files: readonly ParsedFile[]): readonly Mistake[] {
  const linked = files.map((file) => ({ ...file, data: file.yaml.data }));
  const results = plans.flatMap(({ id, data }) => {
    const file = files.find((each) => each.folder === 'plans' && each.id === id);
    return file === undefined ? [] : wrongResults(data).map(({ path, reason }) => said(file, path, reason));
  });
  return [
    ...results,
    ...brokenLinks(linked).map(({ file, reason }) => mistake(file.path, 1, `the text: ${reason}`)),
  ];
}

/**
 * Every mistake of every content file, by path and line.
 *
 * @param buildDay ISO date; nothing may have been read after it.
 */
export function mistakesIn(texts: readonly ContentText[], buildDay: string): readonly Mistake[] {
  const read = texts.map(parsedOnce);
  const files = read.flatMap((each) => (Array.isArray(each) ? [] : [each]));
  const [plans, providers, payments, symptoms, guides, faq] = [
    readFolder(files, 'plans', SCHEMAS.plans),
    readFolder(files, 'providers', SCHEMAS.providers),
    readFolder(files, 'payments', SCHEMAS.payments),
    readFolder(files, 'symptoms', SCHEMAS.symptoms),
    readFolder(files, 'guides', SCHEMAS.guides),
    readFolder(files, 'faq', SCHEMAS.faq),
  ];
  const content = {
    plans: plans.fine,
    providers: providers.fine,
    payments: payments.fine,
    symptoms: symptoms.fine,
    guides: guides.fine,
    faq: faq.fine,
  };
  return [
    ...read.flatMap((each) => (Array.isArray(each) ? each : [])),
    ...[plans, providers, payments, symptoms, guides, faq].flatMap(({ mistakes }) => mistakes),
    ...mistakesBetween(content, files, buildDay),
    ...resultsAndLinks(plans.fine, files),
  ].sort((a, b) => a.path.localeCompare(b.path, 'en') || a.line - b.line);
}
