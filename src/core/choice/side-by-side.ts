/** One thing that plans are compared by. */
export interface ComparedRow<Name extends string> {
  readonly name: Name;
  /** What it is for each plan, in words; null: not known. Undefined: it is not asked of a plan of this kind. */
  readonly values: readonly (string | null | undefined)[];
}

/** Rows in the order in which a reader needs them. */
export interface SortedRows<Row> {
  /** In which the plans differ. */
  readonly different: readonly Row[];
  /** Known and the same for every plan. */
  readonly same: readonly Row[];
  /** Known for none of them. */
  readonly unknown: readonly Row[];
}

/**
 * Rows in which plans differ, rows that are the same for all, and rows of which nothing is known; the order stays. A value
 * that is not known differs from every known one. What is asked of none of the plans is left out.
 */
export function sortedRows<Row extends ComparedRow<string>>(rows: readonly Row[]): SortedRows<Row> {
  const isAsked = ({ values }: Row): boolean => values.some((value) => value !== undefined);
  const isUnknown = ({ values }: Row): boolean =>
    values.every((value) => value === null || value === undefined);
  const isSame = ({ values }: Row): boolean => new Set(values).size === 1;
  const asked = rows.filter(isAsked);
  const known = asked.filter((row) => !isUnknown(row));
  return {
    different: known.filter((row) => !isSame(row)),
    same: known.filter(isSame),
    unknown: asked.filter(isUnknown),
  };
}
