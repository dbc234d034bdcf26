import type { ContentProblem } from './content-problem.ts';
import { checkDays } from './days-check.ts';
import { checkDisagreements } from './disagreement-check.ts';
import { gradeProblems, type SourcesByKey } from './grade-check.ts';
import { recordsIn, type FoundRecord } from './records-in.ts';

/** What every file of facts has. */
interface FactFile {
  readonly id: string;
  readonly sources: SourcesByKey;
}

/** A place of a file that cites sources. */
interface Citation {
  readonly field: string;
  /** The grade of the claim; an earlier value has none. */
  readonly grade: unknown;
  readonly keys: readonly string[];
}

/** The sources that a record cites: a claim several, an earlier value one. */
function citationsOf({ path, record }: FoundRecord): readonly Citation[] {
  const field = path.join('.');
  const { sources, source, grade } = record;
  if (Array.isArray(sources)) return [{ field, grade, keys: sources.map(String) }];
  return typeof source === 'string' ? [{ field, grade: undefined, keys: [source] }] : [];
}

const citedButMissing = ({ field, keys }: Citation, sources: SourcesByKey): readonly ContentProblem[] =>
  keys
    .filter((key) => !Object.hasOwn(sources, key))
    .map((key) => ({ field, reason: `cites \`${key}\`, which is not under \`sources\`` }));

const badlyGraded = ({ field, grade, keys }: Citation, sources: SourcesByKey): readonly ContentProblem[] =>
  gradeProblems(grade, keys, sources).map((reason) => ({ field, reason }));

function unused(citations: readonly Citation[], sources: SourcesByKey): readonly ContentProblem[] {
  const cited = new Set(citations.flatMap(({ keys }) => keys));
  return Object.keys(sources)
    .filter((key) => !cited.has(key))
    .map((key) => ({ field: `sources.${key}`, reason: 'is not cited by any claim' }));
}

const misnamed = (id: string, fileName: string): readonly ContentProblem[] =>
  id === fileName ? [] : [{ field: 'id', reason: `is \`${id}\` but the file is named \`${fileName}\`` }];

/**
 * Checks what a schema cannot see in one field: every cited key exists, every source is used, the sources can bear
 * the grade of the claim, conflicts and earlier values hold, no page was read after the build day, and the id is the
 * file name.
 *
 * @param buildDay ISO date of the build, an argument so that tests are stable.
 */
export function checkEvidence(file: FactFile, fileName: string, buildDay: string): readonly ContentProblem[] {
  const citations = recordsIn(file).flatMap(citationsOf);
  return [
    ...misnamed(file.id, fileName),
    ...citations.flatMap((each) => [
      ...citedButMissing(each, file.sources),
      ...badlyGraded(each, file.sources),
    ]),
    ...unused(citations, file.sources),
    ...checkDays(file, buildDay),
    ...checkDisagreements(file, buildDay),
  ];
}

/** A plan that cites nothing says nothing: it is no plan. */
export const checkCitesSource = ({ sources }: Pick<FactFile, 'sources'>): readonly ContentProblem[] =>
  Object.keys(sources).length === 0
    ? [{ field: 'sources', reason: 'is empty: a file that cites no source is no plan' }]
    : [];
