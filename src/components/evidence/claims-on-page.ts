/** Claims that are listed at most; more would help nobody to find the one that is meant. */
const MOST = 8;

/** A page of this site as a document; undefined where it cannot be had. Nothing of it runs. */
const loaded = (address: string): Promise<Document | undefined> =>
  new Promise((finish) => {
    const request = new XMLHttpRequest();
    request.responseType = 'document';
    request.open('GET', address);
    request.onloadend = () => {
      finish(request.response instanceof Document ? request.response : undefined);
    };
    request.send();
  });

/** What stands beside a paper: the cells of its row, or its text with the name before it. */
function claimBeside(paper: Element): string {
  const row = paper.closest('tr, dd, li:not(.ev *), p') ?? paper.parentElement;
  const name = row?.tagName === 'DD' ? row.previousElementSibling : null;
  return [name, row].map(textWithoutPapers).join(' ').replace(/\s+/g, ' ').trim();
}

function textWithoutPapers(part: Element | null | undefined): string {
  const copy = part?.cloneNode(true);
  if (!(copy instanceof Element)) return '';
  for (const paper of copy.querySelectorAll('.ev')) paper.remove();
  return [...copy.querySelectorAll('td, th')].map((cell) => cell.textContent).join(' ') || copy.textContent;
}

/**
 * What a page of this site claims by a source.
 *
 * @param address Of the page.
 * @param source Address of the source.
 * @returns Each claim with its name; none where the page cannot be had.
 */
export async function claimsOn(address: string, source: string): Promise<readonly string[]> {
  const page = await loaded(address);
  const papers = [...(page?.querySelectorAll('.ev') ?? [])].filter((paper) =>
    [...paper.querySelectorAll('a')].some(({ href }) => href === source),
  );
  return [...new Set(papers.map(claimBeside))].filter((claim) => claim !== '').slice(0, MOST);
}
