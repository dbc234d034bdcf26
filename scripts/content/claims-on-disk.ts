import { isRecord, recordsIn } from '../../src/core/facts/records-in.ts';
import type { Source } from '../../src/core/facts/schema/source.ts';
import { contentOnDisk } from './content-on-disk.ts';
import type { ContentText } from './content-report.ts';
import { fieldInWords } from './field-in-words.ts';
import { frontMatterOf } from './front-matter.ts';
import { readYaml } from './place-in-file.ts';

/** A source of a content file, with how often the file cites it. */
interface SourceOnDisk {
  readonly file: string;
  readonly key: string;
  readonly source: Source;
  readonly citations: number;
}

/** A claim as one reads it: where it stands, what it says, on what it rests. */
interface ReadableClaim {
  readonly line: number;
  readonly field: string;
  readonly said: string;
  readonly papers: readonly string[];
}

const yamlOf = ({ path, text }: ContentText) => {
  const front = path.endsWith('.mdx') ? frontMatterOf(text) : undefined;
  return front === undefined ? readYaml(text) : readYaml(front.fields, 2);
};

const isSource = (value: unknown): value is Source => isRecord(value) && typeof value['read'] === 'string';

/** The sources of a file by their keys. */
function sourcesOf(data: unknown): ReadonlyMap<string, Source> {
  const sources = isRecord(data) ? data['sources'] : undefined;
  const entries = isRecord(sources) ? Object.entries(sources) : [];
  return new Map(entries.flatMap(([key, source]) => (isSource(source) ? [[key, source] as const] : [])));
}

/** The keys that a claim, or an earlier value of one, rests on. */
function keysOf(record: Readonly<Record<string, unknown>>): readonly string[] {
  const { sources, source } = record;
  if (Array.isArray(sources)) return sources.map(String);
  return typeof source === 'string' ? [source] : [];
}

const timesCited = (text: string, key: string): number => text.split(new RegExp(`\\b${key}\\b`)).length - 2;

/** Every source of every file. */
export const sourcesOnDisk = (): readonly SourceOnDisk[] =>
  contentOnDisk().flatMap((file) =>
    [...sourcesOf(yamlOf(file).data)].map(([key, source]) => ({
      file: file.path,
      key,
      source,
      citations: timesCited(file.text, key),
    })),
  );

/** The content files of a name, whatever their folder. */
export const filesNamed = (name: string): readonly ContentText[] =>
  contentOnDisk().filter(
    ({ path }) =>
      path
        .split('/')
        .at(-1)
        ?.replace(/\.[a-z]+$/, '') === name,
  );

const paperOf = (key: string, source: Source | undefined): string =>
  source === undefined
    ? `${key}: not under sources`
    : `${key}: read ${source.read}, dated ${source.asOf}, ${source.by}, ${source.url}`;

/** What a record says besides its evidence. */
const saidBy = ({
  grade,
  sources: _sources,
  source: _source,
  ...rest
}: Readonly<Record<string, unknown>>): string =>
  `${JSON.stringify(rest['value'] ?? rest)}${typeof grade === 'string' ? ` (${grade})` : ''}`;

/** Every claim of a file, in the order of the file. */
export function claimsOnDisk(file: ContentText): readonly ReadableClaim[] {
  const { data, lineOf } = yamlOf(file);
  const sources = sourcesOf(data);
  return recordsIn(data)
    .filter(({ record }) => keysOf(record).length > 0)
    .map(({ path, record }) => ({
      line: lineOf(path),
      field: fieldInWords(data, path),
      said: saidBy(record),
      papers: keysOf(record).map((key) => paperOf(key, sources.get(key))),
    }));
}
