/** A record of a content file and where it stands. */
export interface FoundRecord {
  /** Keys and places that lead to it from the top of the file. */
  readonly path: readonly string[];
  readonly record: Readonly<Record<string, unknown>>;
}

/** Whether a value has fields of its own: neither a list nor a bare value. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every record of a content file, however deep: the outer before the inner, in the order of the file. */
export function recordsIn(value: unknown, path: readonly string[] = []): readonly FoundRecord[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => recordsIn(item, [...path, String(index)]));
  if (!isRecord(value)) return [];
  const inner = Object.entries(value).flatMap(([key, child]) => recordsIn(child, [...path, key]));
  return [{ path, record: value }, ...inner];
}
