const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** What stands at a path of parsed data; undefined where the way ends before it. */
export function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let value = data;
  for (const key of path) value = isRecord(value) ? Reflect.get(value, key) : undefined;
  return value;
}

/** An item of a list by its id, else by its place from 1. */
function itemName(item: unknown, place: number): string {
  const id = isRecord(item) ? (item['id'] ?? item['stage'] ?? item['about']) : undefined;
  return typeof id === 'string' ? `${String(place + 1)} (${id})` : String(place + 1);
}

/** A field as a person finds it in the file: `clocks 1 (term) → offers 2 (text-10) → price`. */
export function fieldInWords(data: unknown, path: readonly PropertyKey[]): string {
  const words: string[] = [];
  path.forEach((key, at) => {
    const isItem = Array.isArray(valueAt(data, path.slice(0, at)));
    if (!isItem) return words.push(String(key));
    const name = itemName(valueAt(data, path.slice(0, at + 1)), Number(key));
    return words.push(`${words.pop() ?? 'item'} ${name}`);
  });
  return words.join(' → ');
}
