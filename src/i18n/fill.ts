/**
 * Puts values into the `{name}` places of a text.
 *
 * @throws Error when a place has no value: a missing word is a mistake of the page, not of the reader.
 */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`The text "${text}" needs a value for {${name}}.`);
    return String(value);
  });
}
