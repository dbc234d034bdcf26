/** A text with the sources that it names by keys of its own choice. */
interface SourcedText<Source> {
  readonly id: string;
  readonly sources: Readonly<Record<string, Source>>;
}

/**
 * The sources of several texts that stand on one page and share its one list, in the order in which they are named.
 *
 * @throws Error when two texts mean different pages by one key: the list has one place for each key.
 */
export function sharedSources<Source>(texts: readonly SourcedText<Source>[]): Record<string, Source> {
  const shared = new Map<string, Source>();
  for (const { id, sources } of texts)
    for (const [key, source] of Object.entries(sources)) {
      const known = shared.get(key);
      if (known !== undefined && JSON.stringify(known) !== JSON.stringify(source))
        throw new Error(`${id}: sources.${key}: another text on the page means another source by this key`);
      shared.set(key, source);
    }
  return Object.fromEntries(shared);
}
