/** What no page of the site uses, and no script may ask for. */
const REFUSED = [
  'accelerometer',
  'browsing-topics',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
];

/** Headers of every answer, besides the policy of its content. */
const OF_EVERY_ANSWER: readonly (readonly [name: string, value: string])[] = [
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'no-referrer'],
  ['Strict-Transport-Security', 'max-age=31536000'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Permissions-Policy', REFUSED.map((feature) => `${feature}=()`).join(', ')],
];

/** Folders in which the name of every file tells its content. */
const NAMED_BY_CONTENT = new Set([
  '_astro',
  'find',
  'pagefind/filter',
  'pagefind/fragment',
  'pagefind/index',
]);
const WORKER = 'sw.js';

const FOR_EVER = 'public, max-age=31536000, immutable';
const SHORT = 'public, max-age=300';
const NEVER = 'no-cache';

/** A file or folder of the site. */
export interface SiteEntry {
  /** Its path below the root of the site. */
  readonly path: string;
  readonly isFolder: boolean;
}

/** How long what stands there may be kept. */
function keptFor({ path }: SiteEntry): string {
  if (path === WORKER) return NEVER;
  return NAMED_BY_CONTENT.has(path) ? FOR_EVER : SHORT;
}

/**
 * The `_headers` file of a static host. No path gets one header twice: hosts join such values.
 *
 * @param base The path under which the site stands.
 * @param policy The policy of the content of all pages.
 * @param entries What stands at the root of the site; of a folder whose files differ, what stands in it.
 */
export function headersFile(base: string, policy: string, entries: readonly SiteEntry[]): string {
  const every = [['Content-Security-Policy', policy] as const, ...OF_EVERY_ANSWER];
  const home: SiteEntry = { path: '', isFolder: false };
  return [
    `${base}*`,
    ...every.map(([name, value]) => `  ${name}: ${value}`),
    ...[home, ...entries].flatMap((entry) => [
      `${base}${entry.path}${entry.isFolder ? '/*' : ''}`,
      `  Cache-Control: ${keptFor(entry)}`,
    ]),
    '',
  ].join('\n');
}
