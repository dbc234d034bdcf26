import type { ContentProblem } from './content-problem.ts';
import { firstDayDated } from './partial-date.ts';
import type { Source } from './schema/source.ts';

/** What a file says about days. */
interface DatedFile {
  readonly sources: Readonly<Record<string, Source>>;
  /** The day on which a text was last read against its facts. */
  readonly reviewed?: string;
}

const notAfter = (field: string, day: string, buildDay: string): readonly ContentProblem[] =>
  day > buildDay ? [{ field, reason: `is after the build day ${buildDay}` }] : [];

function sourceProblems(key: string, { read, asOf }: Source, buildDay: string): readonly ContentProblem[] {
  const isYounger = (firstDayDated(asOf) ?? read) > read;
  return [
    ...notAfter(`sources.${key}.read`, read, buildDay),
    ...(isYounger ? [{ field: `sources.${key}.asOf`, reason: 'is after the day the page was read' }] : []),
  ];
}

/**
 * Checks the days of a file: no page was read and no text reviewed after the build day, and no page is younger than
 * the day it was read.
 *
 * @param buildDay ISO date of the build, an argument so that tests are stable.
 */
export const checkDays = ({ sources, reviewed }: DatedFile, buildDay: string): readonly ContentProblem[] => [
  ...Object.entries(sources).flatMap(([key, source]) => sourceProblems(key, source, buildDay)),
  ...(reviewed === undefined ? [] : notAfter('reviewed', reviewed, buildDay)),
];
