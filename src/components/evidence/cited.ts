import { recheckBy } from '../../core/facts/recheck.ts';
import type { SourcesByKey } from '../../core/facts/grade-check.ts';
import type { Grade } from '../../core/facts/schema/evidence.ts';
import type { Source } from '../../core/facts/schema/source.ts';
import { fill } from '../../i18n/fill.ts';
import { asOfText, briefDate, dateText } from '../../i18n/formats.ts';
import { evidenceWords } from '../../i18n/words/evidence-words.ts';

/** What a claim rests on: how well it is evidenced, and the keys of its sources. */
export interface EvidenceOfClaim {
  readonly grade: Grade;
  readonly sources: readonly string[];
}

/** The sources that a claim cites, in its order. */
export const citedSources = ({ sources }: EvidenceOfClaim, from: SourcesByKey): readonly Source[] =>
  sources.flatMap((key) => from[key] ?? []);

/** The page's own date, or that it has none, and the day somebody read it. */
export function datesOfSource({ asOf, read }: Source): string {
  const own = asOfText(asOf);
  const named = asOf === 'undated' ? own : fill(evidenceWords.dateOfSource, { asOf: own });
  return fill(evidenceWords.datesOfSource, { asOf: named, read: dateText(read) });
}

/** The day that stands beside a figure: the first source's own date, or the day it was read where it has none. */
export function markDay({ asOf, read }: Source): string {
  return briefDate(asOf === 'undated' ? read : asOf);
}

/** The day by which sources should be read again, and whether it is past on the day of the build. */
export function recheckOf(
  sources: readonly Source[],
  buildDay: string,
): { readonly day: string; readonly isOverdue: boolean } | undefined {
  const day = recheckBy(sources);
  return day === undefined ? undefined : { day, isOverdue: day < buildDay };
}

/** The latest of some days; undefined without any. */
export const latestDay = (days: readonly string[]): string | undefined => [...days].sort().at(-1);
