/** The names of the `{name}` places of a text, where the text itself is known to the type check. */
export type Places<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Places<Rest>
  : never;

/** A value for every place of a text; of a text that is known only when the site is built, values of any name. */
export type ValuesFor<Text extends string> = string extends Text
  ? Readonly<Record<string, string | number>>
  : Readonly<Record<Places<Text>, string | number>>;

/**
 * Puts values into the `{name}` places of a text. A place without a value is an error of type.
 *
 * @throws Error when a place has no value after all: a missing word is a mistake of the page, not of the reader.
 */
export function fill<const Text extends string>(text: Text, values: ValuesFor<Text>): string {
  const given: Readonly<Record<string, string | number>> = values;
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = given[name];
    if (value === undefined) throw new Error(`The text "${text}" needs a value for {${name}}.`);
    return String(value);
  });
}
