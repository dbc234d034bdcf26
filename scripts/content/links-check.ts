/** What is needed of a content file to know the addresses that it makes and asks for. */
interface LinkedFile {
  readonly folder: string;
  readonly id: string;
  readonly data: unknown;
  readonly body: string | undefined;
}

const PAGES = [
  'about',
  'changes',
  'faq',
  'guides',
  'numbers',
  'offline',
  'payments',
  'picker',
  'plans',
  'providers',
  'search',
  'troubleshooting',
];
const FOLDER_PAGES: Readonly<Record<string, string>> = { symptoms: 'troubleshooting' };
const IN_TEXT = /\]\((\/[^)\s]*)\)/g;
const IN_DATA = /"page":"(\/[^"]*)"/g;

/** The path of the page that a file makes; a question has none of its own. */
const pageOf = ({ folder, id }: LinkedFile): string => `/${FOLDER_PAGES[folder] ?? folder}/${id}/`;

const headingsOf = (body: string | undefined): readonly string[] =>
  [...(body ?? '').matchAll(/^#{2,3} .*\{#([a-z0-9-]+)\}\s*$/gm)].map(([, id]) => id ?? '');

/** Every link of a file to a page of this site. */
const linksOf = ({ data, body }: LinkedFile): readonly string[] => [
  ...[...(body ?? '').matchAll(IN_TEXT)].map(([, link]) => link ?? ''),
  ...[...JSON.stringify(data).matchAll(IN_DATA)].map(([, link]) => link ?? ''),
];

/** What is wrong with a link; undefined where it leads somewhere. */
function problemOf(
  link: string,
  pages: ReadonlyMap<string, ReadonlySet<string> | undefined>,
): string | undefined {
  const [path = '', heading] = link.replace(/\?[^#]*/, '').split('#');
  if (!pages.has(path)) return `links to \`${link}\`, which is no page of this site`;
  const headings = pages.get(path);
  return heading !== undefined && headings !== undefined && !headings.has(heading)
    ? `links to \`${link}\`, but that page has only the headings ${[...headings].join(', ')}`
    : undefined;
}

/** The links of each file that lead to no page, or to no heading of a guide. */
export function brokenLinks<F extends LinkedFile>(
  files: readonly F[],
): readonly { readonly file: F; readonly reason: string }[] {
  const pages = new Map<string, ReadonlySet<string> | undefined>([
    ['/', undefined],
    ...PAGES.map((name) => [`/${name}/`, undefined] as const),
    ...files.map(
      (file) =>
        [pageOf(file), file.folder === 'guides' ? new Set(headingsOf(file.body)) : undefined] as const,
    ),
  ]);
  return files.flatMap((file) =>
    [...new Set(linksOf(file))].flatMap((link) => {
      const reason = problemOf(link, pages);
      return reason === undefined ? [] : [{ file, reason }];
    }),
  );
}
