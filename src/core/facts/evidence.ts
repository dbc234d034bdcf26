import { addDays, earliest, parseCivil, type CivilDate } from '../calendar/civil.ts';
import type { PaymentFile, PlanFile, ProviderFile, Source, SymptomFile } from './schema.ts';

/** Something wrong with the papers of a content file. */
export interface PaperProblem {
  /** Path of the field, such as `clocks.0.stages.1`. */
  readonly field: string;
  readonly reason: string;
}

/** Papers found anywhere in a file, with the path they stand at. */
interface FoundPapers {
  readonly field: string;
  readonly grade: unknown;
  readonly sources: readonly string[];
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isTextList = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

/** Every claim in a file, however deep, and every source key that a history entry names. */
function papersIn(value: unknown, path: readonly string[] = []): FoundPapers[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => papersIn(item, [...path, String(index)]));
  if (!isRecord(value)) return [];
  const own: FoundPapers[] = [];
  const field = path.join('.');
  if (isTextList(value['sources'])) own.push({ field, grade: value['grade'], sources: value['sources'] });
  if (typeof value['source'] === 'string') own.push({ field, grade: undefined, sources: [value['source']] });
  const deeper = Object.entries(value).flatMap(([key, child]) =>
    path.length === 0 && key === 'sources' ? [] : papersIn(child, [...path, key]),
  );
  return [...own, ...deeper];
}

/** First day of a partial date; `undated` has none. */
function firstDayOf(asOf: string): string | undefined {
  if (asOf === 'undated') return undefined;
  return asOf.length === 4 ? `${asOf}-01-01` : asOf.length === 7 ? `${asOf}-01` : asOf;
}

/** The values that a claim, a stage or a clock gives for what its conflicts are about. */
const valuesOf = (claim: Record<string, unknown>): readonly unknown[] =>
  Array.isArray(claim['offers'])
    ? claim['offers'].map((offer: unknown) => (isRecord(offer) ? offer['length'] : undefined))
    : [claim['value'] ?? claim['after'] ?? claim['window']];

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What is wrong with one conflict of a claim. */
function rivalProblem(rival: unknown, claim: Record<string, unknown>): string | undefined {
  if (!isRecord(rival)) return undefined;
  const isLive = rival['standing'] === 'live';
  if (isLive !== (rival['reason'] === 'disagrees'))
    return 'a live conflict has the reason `disagrees`; a superseded one has `older`, `other-product` or `not-the-rule`';
  const own = valuesOf(claim);
  return isLive && own.length > 0 && own.every((value) => isSame(value, rival['value']))
    ? 'is live but says the same as the claim'
    : undefined;
}

/** What is wrong with the day until which an earlier value was true. */
function pastProblem(past: unknown, newer: unknown, buildDay: string): string | undefined {
  const until = isRecord(past) ? past['until'] : undefined;
  const before = isRecord(newer) ? newer['until'] : undefined;
  if (typeof until !== 'string') return undefined;
  if (until > buildDay) return `is after the build day ${buildDay}`;
  return typeof before === 'string' && until >= before
    ? 'is not older than the entry above it: the newest stands first'
    : undefined;
}

/** Conflicts and earlier values that do not hold, however deep they stand. */
function disagreements(value: unknown, buildDay: string, path: readonly string[] = []): PaperProblem[] {
  if (Array.isArray(value))
    return value.flatMap((item, index) => disagreements(item, buildDay, [...path, String(index)]));
  if (!isRecord(value)) return [];
  const rivals: readonly unknown[] = Array.isArray(value['conflicts']) ? value['conflicts'] : [];
  const past: readonly unknown[] = Array.isArray(value['history']) ? value['history'] : [];
  const found = [
    ...rivals.map((rival, index) => ({
      field: [...path, 'conflicts', index].join('.'),
      reason: rivalProblem(rival, value),
    })),
    ...past.map((entry, index) => ({
      field: [...path, 'history', index, 'until'].join('.'),
      reason: pastProblem(entry, past[index - 1], buildDay),
    })),
  ];
  return [
    ...found.flatMap(({ field, reason }) => (reason === undefined ? [] : [{ field, reason }])),
    ...Object.entries(value).flatMap(([key, child]) => disagreements(child, buildDay, [...path, key])),
  ];
}

/**
 * Checks the days of a file: no page was read and no text reviewed after the build day, and no page is younger than
 * the day it was read.
 */
export function checkDays(
  { sources, reviewed }: { readonly sources: Readonly<Record<string, Source>>; readonly reviewed?: string },
  buildDay: string,
): PaperProblem[] {
  const late = `is after the build day ${buildDay}`;
  const days = Object.entries(sources).flatMap(([key, { read, asOf }]) => {
    const dated = firstDayOf(asOf);
    return [
      ...(read > buildDay ? [{ field: `sources.${key}.read`, reason: late }] : []),
      ...(dated !== undefined && dated > read
        ? [{ field: `sources.${key}.asOf`, reason: 'is after the day the page was read' }]
        : []),
    ];
  });
  return reviewed !== undefined && reviewed > buildDay
    ? [...days, { field: 'reviewed', reason: late }]
    : days;
}

const OWN_PAGES: readonly string[] = ['provider', 'regulator'] satisfies readonly Source['by'][];

/** What a grade asks of the sources that a claim cites. */
function gradeProblems({ grade, sources }: FoundPapers, all: Readonly<Record<string, Source>>): string[] {
  const cited = [...new Set(sources)].flatMap((key) => {
    const source = all[key];
    return source === undefined ? [] : [{ key, ...source }];
  });
  switch (grade) {
    case 'corroborated':
      if (new Set(sources).size < 2) return ['is `corroborated` but cites only one source'];
      // Two records of one page, made by two collectors, are two readings of it.
      return cited.length > 1 && new Set(cited.map(({ url, via }) => `${url} ${via ?? ''}`)).size < 2
        ? ['is `corroborated` but its sources are one page']
        : [];
    case 'official':
    case 'archived':
      return cited
        .filter(({ by }) => !OWN_PAGES.includes(by))
        .map(({ key }) => `is \`${grade}\` but \`${key}\` is not the provider’s own page`);
    case 'relayed':
      return cited.length > 0 && cited.every(({ via }) => via === undefined)
        ? ['is `relayed` but no source says by `via` where the provider’s page was recorded']
        : [];
    default:
      return [];
  }
}

/**
 * Checks what a schema cannot see in one field: every cited key exists, every source is used, the sources can bear
 * the grade of the claim, conflicts and earlier values hold, no page was read after the build day, and the id is the
 * file name.
 *
 * @param buildDay ISO date of the build, an argument so that tests are stable.
 */
export function checkPapers(
  file: PlanFile | ProviderFile | PaymentFile | SymptomFile,
  fileName: string,
  buildDay: string,
): PaperProblem[] {
  const problems: PaperProblem[] = [];
  if (file.id !== fileName)
    problems.push({ field: 'id', reason: `is \`${file.id}\` but the file is named \`${fileName}\`` });
  const found = papersIn(file);
  const cited = new Set(found.flatMap((papers) => papers.sources));
  for (const papers of found) {
    for (const key of papers.sources)
      if (!(key in file.sources))
        problems.push({ field: papers.field, reason: `cites \`${key}\`, which is not under \`sources\`` });
    for (const reason of gradeProblems(papers, file.sources)) problems.push({ field: papers.field, reason });
  }
  for (const key of Object.keys(file.sources))
    if (!cited.has(key)) problems.push({ field: `sources.${key}`, reason: 'is not cited by any claim' });
  return [...problems, ...checkDays(file, buildDay), ...disagreements(file, buildDay)];
}

/** Days after which a fact should be read again. */
export const RECHECK_AFTER_DAYS = 180;

/**
 * The day by which claims on these sources should be read again: 180 days after the earlier of the page's own
 * date (the first day of a month or year; `undated` has none) and the day it was read. Undefined without sources.
 */
export function recheckBy(sources: readonly Pick<Source, 'read' | 'asOf'>[]): CivilDate | undefined {
  const days = sources.flatMap(({ read, asOf }) => {
    const parsed = [read, firstDayOf(asOf) ?? read].map((text) => parseCivil(text));
    return parsed.flatMap((day) => (day.ok ? [day.date] : []));
  });
  const [first, ...rest] = days;
  return first === undefined ? undefined : addDays(rest.reduce(earliest, first), RECHECK_AFTER_DAYS);
}

/** Reader-facing level of trust, three in all, made from the grade. */
export function trustOf(grade: string): 'confirmed' | 'relayed' | 'reported' {
  if (grade === 'official' || grade === 'archived') return 'confirmed';
  return grade === 'relayed' || grade === 'corroborated' ? 'relayed' : 'reported';
}
