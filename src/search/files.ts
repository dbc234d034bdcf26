/** Written by the build: the address of every file that a script of the search loads, by its name. */
declare const SEARCH_FILES: Readonly<Record<string, string>>;

/**
 * The address of a file of the search, whose name there tells its content.
 *
 * @param name Such as `zh-hans-heads.json`.
 * @throws Error where the build has no such file.
 */
export function fileNamed(name: string): string {
  const address = SEARCH_FILES[name];
  if (address === undefined) throw new Error(`The search has no file ${name}.`);
  return address;
}
