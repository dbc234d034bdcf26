import type { Source } from './schema/source.ts';

/** The sources of a file by their keys. */
export type SourcesByKey = Readonly<Record<string, Source>>;

type CitedSource = Source & { readonly key: string };

/** Who may say what is graded as the provider's own page. */
const OWN_PAGES: readonly Source['by'][] = ['provider', 'regulator', 'maker'];

/** Two records of one page, made by two collectors, are two readings of it. */
const recordedPage = ({ url, via }: Source): string => `${url} ${via ?? ''}`;

function corroborationProblems(keys: ReadonlySet<string>, cited: readonly CitedSource[]): readonly string[] {
  if (keys.size < 2) return ['is `corroborated` but cites only one source'];
  const isOnePage = cited.length > 1 && new Set(cited.map(recordedPage)).size < 2;
  return isOnePage ? ['is `corroborated` but its sources are one page'] : [];
}

const relayProblems = (cited: readonly CitedSource[]): readonly string[] =>
  cited.length > 0 && cited.every(({ via }) => via === undefined)
    ? ['is `relayed` but no source says by `via` where the provider’s page was recorded']
    : [];

/**
 * What a grade asks of the sources that a claim cites and they do not give. A key that the file does not have is
 * passed over: it is a mistake of its own.
 *
 * @param grade The grade as it stands in the file.
 * @param keys The keys that the claim cites.
 */
export function gradeProblems(
  grade: unknown,
  keys: readonly string[],
  sources: SourcesByKey,
): readonly string[] {
  const distinct = new Set(keys);
  const cited = [...distinct].flatMap((key) => {
    const source = sources[key];
    return source === undefined ? [] : [{ key, ...source }];
  });
  switch (grade) {
    case 'corroborated':
      return corroborationProblems(distinct, cited);
    case 'relayed':
      return relayProblems(cited);
    case 'official':
    case 'archived':
      return cited
        .filter(({ by }) => !OWN_PAGES.includes(by))
        .map(({ key }) => `is \`${grade}\` but \`${key}\` is not the provider’s own page`);
    default:
      return [];
  }
}
