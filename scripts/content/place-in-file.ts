import { isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml';

/** A YAML text with the way from its fields to its lines. */
export interface YamlText {
  readonly data: unknown;
  /** What YAML itself cannot read, with the line. */
  readonly errors: readonly { readonly line: number; readonly reason: string }[];
  /** The line of a field, or of the nearest field around it that is there. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

/** The part of a document that a key leads to; undefined where there is none. */
function childOf(
  node: unknown,
  key: PropertyKey,
): { readonly at: unknown; readonly to: unknown } | undefined {
  if (isSeq(node)) {
    const item = node.items[Number(key)];
    return item === undefined ? undefined : { at: item, to: item };
  }
  if (!isMap(node)) return undefined;
  const pair = node.items.find((each) => isScalar(each.key) && String(each.key.value) === String(key));
  return isPair(pair) ? { at: pair.key, to: pair.value } : undefined;
}

function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  let [node, offset]: [unknown, number] = [document.contents, 0];
  for (const key of path) {
    const child = childOf(node, key);
    if (child === undefined) break;
    offset = isNode(child.at) ? (child.at.range?.[0] ?? offset) : offset;
    node = child.to;
  }
  return offset;
}

/**
 * Reads YAML; a date stays the text that was written, so that an impossible one is seen.
 *
 * @param firstLine The line of the file on which the text begins, from 1.
 */
export function readYaml(text: string, firstLine = 1): YamlText {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, uniqueKeys: true });
  const lineAt = (offset: number): number => counter.linePos(offset).line + firstLine - 1;
  const data: unknown = document.errors.length > 0 ? undefined : document.toJS();
  return {
    data,
    errors: document.errors.map(({ pos, message }) => ({
      line: lineAt(pos[0]),
      reason: `cannot be read: ${message.split('\n')[0] ?? ''}`,
    })),
    lineOf: (path) => lineAt(offsetOf(document, path)),
  };
}
