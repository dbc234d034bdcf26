/** A language of the site: its code, its place in the URL and its name in its own words. */
export interface Locale {
  readonly code: 'zh-Hans';
  /** First segment of the path; `undefined` for the language at the root. */
  readonly segment: string | undefined;
  readonly name: string;
}

/** The one locale table. */
export const locales: readonly Locale[] = [{ code: 'zh-Hans', segment: undefined, name: '简体中文' }];

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
