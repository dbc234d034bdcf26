import type { ContentProblem } from './content-problem.ts';
import type { ProviderFile } from './schema/provider.ts';
import type { Source } from './schema/source.ts';

type Provider = Pick<ProviderFile, 'id' | 'official' | 'speaksOn'>;

/** The host of an address; the core has no URL of the browser, and the schema has read the address already. */
const hostOf = (address: string): string => /^https:\/\/([^/?#]+)/.exec(address)?.[1]?.toLowerCase() ?? '';

/** The last two parts of a host, which name its owner: `help.tello.com` belongs to `tello.com`. */
const ownerOf = (host: string): string => host.split('.').slice(-2).join('.');

const hostsOf = ({ official, speaksOn = [] }: Provider): readonly string[] =>
  official === 'unknown' ? speaksOn : [ownerOf(hostOf(official.value)), ...speaksOn];

const isBelow = (host: string, owner: string): boolean => host === owner || host.endsWith(`.${owner}`);

/** Sources that are said to be the provider's own pages and stand on somebody else's host. */
export function checkOwnPages(
  sources: Readonly<Record<string, Source>>,
  provider: Provider,
): readonly ContentProblem[] {
  const own = hostsOf(provider);
  if (own.length === 0) return [];
  return Object.entries(sources).flatMap(([key, { by, url }]) => {
    const host = hostOf(url);
    if (by !== 'provider' || own.some((each) => isBelow(host, each))) return [];
    const reason = `is on ${host}, where \`${provider.id}\` does not speak (${own.join(', ')}): say by whom it is, or add the host to \`speaksOn\` of the provider`;
    return [{ field: `sources.${key}.url`, reason }];
  });
}
