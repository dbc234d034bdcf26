import type { Source } from './schema/source.ts';

/** A content file with the sources that it names. */
interface SourcedFile {
  /** Path of the file. */
  readonly file: string;
  readonly sources: Readonly<Record<string, Source>>;
}

/** A source of which another file says that somebody else speaks there. */
interface SpeakerProblem {
  readonly file: string;
  readonly field: string;
  readonly reason: string;
}

/** Who speaks: on a shop's own page that is the shop, whoever read it. */
const speakerOf = ({ by }: Source): Source['by'] => (by === 'shop-collection' ? 'provider' : by);

/** The page itself, without the place on it. */
const pageOf = ({ url }: Source): string => url.replace(/#.*$/, '');

/** Pages of which two files say that different people speak there; the first file that names a page is believed. */
export function checkSpeakers(files: readonly SourcedFile[]): readonly SpeakerProblem[] {
  const first = new Map<string, { readonly speaker: string; readonly file: string }>();
  const problems: SpeakerProblem[] = [];
  for (const { file, sources } of files)
    for (const [key, source] of Object.entries(sources)) {
      const [page, speaker] = [pageOf(source), speakerOf(source)];
      const known = first.get(page);
      if (known === undefined) first.set(page, { speaker, file });
      else if (known.speaker !== speaker)
        problems.push({
          file,
          field: `sources.${key}.by`,
          reason: `is \`${source.by}\` but \`${known.speaker}\` in ${known.file}: one page has one speaker`,
        });
    }
  return problems;
}
