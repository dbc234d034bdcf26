import { claimsOn } from './claims-on-page.ts';

/** What the address says a report is about. */
interface Subject {
  /** Path of the page, in the language at the root. */
  readonly page: string;
  /** Address of the source that the claim cites; undefined where no claim was chosen. */
  readonly source: string | undefined;
}

/** Only a path of this site is taken for a page. */
const PATH = /^\/(?:[\w.-]+\/)*$/;

function subjectOf(address: URLSearchParams): Subject {
  const page = address.get('page') ?? '';
  const source = address.get('source') ?? '';
  return { page: PATH.test(page) ? page : '/', source: URL.canParse(source) ? source : undefined };
}

/** The address of a page beside the one that is open, in its language and under its base path. */
const addressOf = (page: string): string => new URL(`..${page}`, location.href).href;

const filled = (line: string | undefined, place: string, text: string): string =>
  (line ?? '').replace(`{${place}}`, () => text);

/** What is known of the report, a line each. */
function linesOf(box: HTMLElement, { page, source }: Subject, claims: readonly string[]): readonly string[] {
  const { dataset } = box;
  return [
    filled(dataset['page'], 'page', addressOf(page)),
    ...claims.map((claim) => filled(dataset['claim'], 'claim', claim)),
    ...(source === undefined ? [] : [filled(dataset['source'], 'source', source)]),
  ];
}

/** Hands what is known on to the form, whose fields have these names. */
function fillForm(link: HTMLAnchorElement, subject: Subject, claims: readonly string[]): void {
  const form = new URL(link.href);
  const claim = [...claims, subject.source].filter((text) => text !== undefined).join(' ');
  form.searchParams.set('page', addressOf(subject.page));
  form.searchParams.set('claim', claim);
  link.href = form.href;
}

/** Fills in the page that was left, what it claims by that source, and the source. */
async function fillReport(box: HTMLElement): Promise<void> {
  const text = box.querySelector('textarea');
  const copy = box.querySelector('button');
  if (text === null || copy === null) return;
  const subject = subjectOf(new URLSearchParams(location.search));
  copy.addEventListener('click', () => (copy.value = text.value), { capture: true });
  const claims = subject.source === undefined ? [] : await claimsOn(addressOf(subject.page), subject.source);
  text.value = `${linesOf(box, subject, claims).join('\n')}\n${text.dataset['rest'] ?? ''}`;
  const link = box.querySelector('a');
  if (link !== null) fillForm(link, subject, claims);
}

const box = document.querySelector<HTMLElement>('[data-report]');
if (box !== null) void fillReport(box);
