/** A value with the keys in order: the same whatever order it was written in. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => Number(a > b) - Number(a < b))
      .map(([key, part]) => [key, ordered(part)]),
  );
}

/** A value as a text that two values share when they say the same. */
export const contentOf = (value: unknown): string => JSON.stringify(ordered(value));

/** What an entry says, as such a text, whatever id it has on this device. */
export const saidBy = (entry: { readonly id: string }): string => contentOf({ ...entry, id: '' });
