/** Written by the build: SHA-256 in base64 of every file whose name changes with its content, by path. */
declare const SITE_FILES: Readonly<Record<string, string>>;

/** Files whose name changes with their content: a kept one is never out of date. */
const NAMED_BY_CONTENT = /\/(?:_astro|find)\/|\.pf_(?:index|fragment|meta|filter)$/;

/** What a host must call a file, by its ending. */
const TYPES: Readonly<Record<string, RegExp>> = {
  css: /^text\/css/,
  js: /javascript/,
  json: /json/,
  svg: /svg/,
  wasm: /wasm|octet-stream/,
};
/** A captive portal or a host that answers everything sends a page for any file. */
const PAGE_TYPE = 'text/html';

/** Whether the name of a file tells its content. */
export const isNamedByContent = (path: string): boolean => NAMED_BY_CONTENT.test(path);

/** Whether a file belongs to the build that made this worker. */
export const isOfThisBuild = (path: string): boolean => Object.hasOwn(SITE_FILES, path);

/** Whether an answer can be the file that was asked for: it went well and is called what it is. */
export function isRightKind(path: string, { ok, redirected, headers }: Response): boolean {
  const type = headers.get('content-type') ?? '';
  const expected = TYPES[path.split('.').at(-1) ?? ''];
  const isKind = expected === undefined ? !type.startsWith(PAGE_TYPE) : expected.test(type);
  return ok && !redirected && isKind;
}

/** A file from the host; asked for once more, past every cache between, where a wrong one came. */
async function rightFile(path: string): Promise<Response> {
  const digest = SITE_FILES[path];
  const check = digest === undefined ? {} : { integrity: `sha256-${digest}` };
  const first = await fetch(path, check).catch((error: unknown) => String(error));
  if (first instanceof Response && isRightKind(path, first)) return first;
  const second = await fetch(path, { ...check, cache: 'reload' });
  if (isRightKind(path, second)) return second;
  throw new TypeError(`${path} is not the file that was asked for`);
}

/** Files that are on their way: a page and the keeping of it ask for the same ones. */
const underway = new Map<string, Promise<Response>>();

/**
 * Fetches a file that is not a page. The browser refuses one whose bytes are not those of the build.
 *
 * @throws TypeError where no host is reached or no right file comes.
 */
export async function fetchFile(path: string): Promise<Response> {
  const coming = underway.get(path) ?? rightFile(path).finally(() => underway.delete(path));
  underway.set(path, coming);
  return (await coming).clone();
}
