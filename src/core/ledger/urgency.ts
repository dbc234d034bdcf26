import { compare, type CivilDate } from '../calendar/civil.ts';
import type { LineOutlook } from './line-outlook.ts';

/** How pressing a line is: late and to be saved, to be acted on, not known, to be prepared, safe, lost, given up. */
const GROUPS = ['late', 'act', 'unknown', 'prepare', 'safe', 'lost', 'left'] as const;
/** The group in which a line stands. */
export type Urgency = (typeof GROUPS)[number];

/** How pressing a line is. */
export function urgencyOf({
  moved,
  standing: { condition, saved },
}: Pick<LineOutlook, 'moved' | 'standing'>): Urgency {
  if (moved !== undefined) return 'left';
  switch (condition) {
    case 'due':
    case 'suspended':
    case 'atRisk':
      return 'late';
    case 'lost':
      return saved === undefined ? 'lost' : 'late';
    case 'act':
    case 'lastDay':
      return 'act';
    case 'closed':
      return 'lost';
    case 'unknown':
    case 'prepare':
    case 'safe':
      return condition;
  }
}

/** Dates before what is not known. */
function byDate({ next: a }: LineOutlook, { next: b }: LineOutlook): number {
  if (a.by === 'unknown' || b.by === 'unknown')
    return Number(a.by === 'unknown') - Number(b.by === 'unknown');
  return compare(a.by, b.by);
}

const byText = (a: string, b: string): number => Number(a > b) - Number(a < b);

/** The lines with the most pressing first. */
export const byUrgency = (outlooks: readonly LineOutlook[]): readonly LineOutlook[] =>
  [...outlooks].sort(
    (a, b) =>
      GROUPS.indexOf(urgencyOf(a)) - GROUPS.indexOf(urgencyOf(b)) ||
      byDate(a, b) ||
      byText(a.line.name, b.line.name) ||
      byText(a.line.id, b.line.id),
  );

/** One sentence for all lines, as codes. */
export interface Summary {
  /** The worst that any line is in; `none` where nothing is kept. */
  readonly urgency: Urgency | 'none';
  /** How many lines are as pressing as that. */
  readonly count: number;
  /** The first of them. */
  readonly first: LineOutlook | undefined;
  /** The day by which to do something about it. */
  readonly by: CivilDate | undefined;
  /** Lines that need nothing now. */
  readonly safe: number;
  readonly all: number;
}

/** What is to be said of all lines in one sentence. */
export function summaryOf(outlooks: readonly LineOutlook[]): Summary {
  const [first] = byUrgency(outlooks);
  const urgency = first === undefined ? 'none' : urgencyOf(first);
  const count = outlooks.filter((outlook) => urgencyOf(outlook) === urgency).length;
  const by = first === undefined || first.next.by === 'unknown' ? undefined : first.next.by;
  const safe = outlooks.filter((outlook) => urgencyOf(outlook) === 'safe').length;
  return { urgency, count, first, by, safe, all: outlooks.length };
}
