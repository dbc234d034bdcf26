/** The two parts of a guide or a question. */
interface TextParts {
  /** What stands between the two lines of `---`; it begins on the second line. */
  readonly fields: string;
  readonly body: string;
}

const FRONT_MATTER = /^---\r?\n([\s\S]*?)\r?\n---\r?\n?([\s\S]*)$/;

/** The fields and the text of an MDX file; undefined where it does not begin with fields. */
export function frontMatterOf(text: string): TextParts | undefined {
  const [, fields, body] = FRONT_MATTER.exec(text) ?? [];
  return fields === undefined || body === undefined ? undefined : { fields, body };
}
