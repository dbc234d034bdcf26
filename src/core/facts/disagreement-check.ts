import type { ContentProblem } from './content-problem.ts';
import { isRecord, recordsIn, type FoundRecord } from './records-in.ts';

type FileRecord = FoundRecord['record'];

/** The values that a claim, a stage or a clock gives for what its conflicts are about. */
const valuesOf = (claim: FileRecord): readonly unknown[] =>
  Array.isArray(claim['offers'])
    ? claim['offers'].map((offer: unknown) => (isRecord(offer) ? offer['length'] : undefined))
    : [claim['value'] ?? claim['after'] ?? claim['window'] ?? claim['length']];

const isEqualData = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What is wrong with one conflict of a claim. */
function conflictProblem(conflict: FileRecord, claim: FileRecord): string | undefined {
  const isLive = conflict['standing'] === 'live';
  if (isLive !== (conflict['reason'] === 'disagrees'))
    return 'a live conflict has the reason `disagrees`; a superseded one has `older`, `other-product` or `not-the-rule`';
  const claimed = valuesOf(claim);
  const saysTheSame = claimed.length > 0 && claimed.every((value) => isEqualData(value, conflict['value']));
  return isLive && saysTheSame ? 'is live but says the same as the claim' : undefined;
}

/** What a claim, an offer or an earlier value of one says. */
const saidBy = (record: FileRecord): unknown => record['value'] ?? record['price'];

/** What is wrong with an earlier value: it says what came after it, or its day does not fit. */
function earlierProblem(
  entry: FileRecord,
  newer: FileRecord | undefined,
  claim: FileRecord,
  buildDay: string,
): string | undefined {
  if (isEqualData(saidBy(entry), saidBy(newer ?? claim)))
    return 'says the same as what came after it: nothing changed';
  const until = String(entry['until']);
  if (until > buildDay) return `is after the build day ${buildDay}`;
  return newer !== undefined && until >= String(newer['until'])
    ? 'is not older than the entry above it: the newest stands first'
    : undefined;
}

/** The records of a list in a record; none where it has no such list. */
function listIn(record: FileRecord, key: string): readonly FileRecord[] {
  const list = record[key];
  return Array.isArray(list) ? list.filter(isRecord) : [];
}

/** What is wrong with the conflicts and the earlier values of one record. */
function problemsOf({ path, record }: FoundRecord, buildDay: string): readonly ContentProblem[] {
  const history = listIn(record, 'history');
  const checked = [
    ...listIn(record, 'conflicts').map((conflict, index) => ({
      field: [...path, 'conflicts', index].join('.'),
      reason: conflictProblem(conflict, record),
    })),
    ...history.map((entry, index) => ({
      field: [...path, 'history', index, 'until'].join('.'),
      reason: earlierProblem(entry, history[index - 1], record, buildDay),
    })),
  ];
  return checked.flatMap(({ field, reason }) => (reason === undefined ? [] : [{ field, reason }]));
}

/**
 * Conflicts and earlier values of a file that do not hold, however deep they stand.
 *
 * @param file What the schema let through.
 * @param buildDay ISO date of the build.
 */
export const checkDisagreements = (file: unknown, buildDay: string): readonly ContentProblem[] =>
  recordsIn(file).flatMap((found) => problemsOf(found, buildDay));
