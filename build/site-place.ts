/** Where a site is put. */
export interface SitePlace {
  /** Scheme and host, without a slash at the end, such as `https://example.org`. */
  readonly origin: string;
  /** The path under which the site stands, with a slash at both ends; `/` where it has the host for itself. */
  readonly base: string;
  /** The repository that collects corrections, without a slash at the end. */
  readonly repository: string | undefined;
}

/** What stands for the address of a site that is only looked at on one machine. */
const NOWHERE = 'https://xuhao.example';
const BASE_PATH = /^\/(?:[\w.~-]+\/)*$/;

/** The address of the site; a path in it is the base path. */
function addressOf(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol))
    throw new Error(`SITE_URL is "${text}", which is no web address. Write it like https://example.org.`);
  return url;
}

/** The repository, if one is named. */
function repositoryOf(text: string): string | undefined {
  if (text === '') return undefined;
  if (!URL.canParse(text) || !text.startsWith('https://'))
    throw new Error(
      `REPO_URL is "${text}", which is no https address. Write it like https://github.com/name/xuhao.`,
    );
  return text.replace(/\/+$/, '');
}

/** A path with a slash at both ends. */
const slashed = (path: string): string => `/${path}/`.replace(/\/{2,}/g, '/');

/**
 * Where the environment says that the site is put: `SITE_URL` its address, `BASE` the path under which it stands,
 * `REPO_URL` the repository that collects corrections.
 *
 * @throws Error with a sentence that says what is wrong and how to write it.
 */
export function siteFrom(env: Readonly<Record<string, string | undefined>>): SitePlace {
  const { origin, pathname } = addressOf(env['SITE_URL'] ?? NOWHERE);
  const ofAddress = slashed(pathname);
  const base = env['BASE'] === undefined ? ofAddress : slashed(env['BASE']);
  if (!BASE_PATH.test(base))
    throw new Error(`BASE is "${base}". Letters, digits, ".", "-" and "_" may stand in it, as in /xuhao/.`);
  if (ofAddress !== '/' && ofAddress !== base)
    throw new Error(`SITE_URL ends with ${ofAddress} and BASE is ${base}. Give the path in one of them.`);
  return { origin, base, repository: repositoryOf(env['REPO_URL'] ?? '') };
}

/**
 * Where a site for the public is put.
 *
 * @throws Error as `siteFrom`, and where no address is given.
 */
export function publicSiteFrom(env: Readonly<Record<string, string | undefined>>): SitePlace {
  if (env['SITE_URL'] === undefined || env['SITE_URL'] === '')
    throw new Error(
      'A site for the public needs its address, because its links, feed and sitemap name it: ' +
        'SITE_URL=https://example.org npm run build:public',
    );
  return siteFrom(env);
}
