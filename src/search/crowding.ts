/** So many pages are seen at first. */
const SEEN = 3;

/** Brings the first page of a kind among those that are seen, where none of them is of it. */
function raised<Page>(pages: readonly Page[], is: (page: Page) => boolean): readonly Page[] {
  const at = pages.findIndex(is);
  if (at < SEEN) return pages;
  const part = (from: number, to?: number): readonly Page[] => pages.slice(from, to);
  return [...part(0, SEEN - 1), ...part(at, at + 1), ...part(SEEN - 1, at), ...part(at + 1)];
}

/**
 * Orders pages so that of a question that names a provider and asks for something, neither crowds out the other: among the
 * first three is a page about what is named and one that answers what is asked, where there are such pages.
 *
 * @param pages The best first.
 * @param isNamed Whether a page is about what is named.
 * @param speaks Whether a page speaks of what is asked besides.
 */
export const withBothSeen = <Page>(
  pages: readonly Page[],
  isNamed: (page: Page) => boolean,
  speaks: (page: Page) => boolean,
): readonly Page[] =>
  raised(
    raised(pages, (page) => !isNamed(page) && speaks(page)),
    isNamed,
  );
