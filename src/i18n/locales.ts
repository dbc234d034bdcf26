/** A language of the site: its code, its place in the URL and its name in its own words. */
export interface Locale {
  readonly code: 'zh-Hans' | 'zh-Hant';
  /** First segment of the path; `undefined` for the language at the root. */
  readonly segment: string | undefined;
  readonly name: string;
}

const simplified: Locale = { code: 'zh-Hans', segment: undefined, name: '简体' };
const traditional: Locale = { code: 'zh-Hant', segment: 'zh-hant', name: '繁體' };

/** The one locale table; the first is the language at the root. */
export const locales: readonly Locale[] = [simplified, traditional];

/** The language of a path. */
export const localeOf = (path: string): Locale =>
  locales.find(({ segment }) => segment !== undefined && path.startsWith(`/${segment}/`)) ?? simplified;

/** The same page in another language. */
export function pathIn(locale: Locale, path: string): string {
  const { segment } = localeOf(path);
  const bare = segment === undefined ? path : path.slice(segment.length + 1);
  return locale.segment === undefined ? bare : `/${locale.segment}${bare}`;
}

/** Static paths of a page that exists once in every language. */
export function localePaths(): { params: { lang: string | undefined } }[] {
  return locales.map(({ segment }) => ({ params: { lang: segment } }));
}

/** Static paths of a page that exists in every language for each of the given parameters. */
export function localePathsOf<P extends Record<string, string>, T extends Record<string, unknown>>(
  entries: readonly { params: P; props: T }[],
): { params: P & { lang: string | undefined }; props: T }[] {
  return locales.flatMap(({ segment }) =>
    entries.map(({ params, props }) => ({ params: { ...params, lang: segment }, props })),
  );
}
