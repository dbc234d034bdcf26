/** Bytes of the digest that stand in a name, two letters each. */
const MARK_BYTES = 4;

/**
 * A few letters that stand in the name of a data file and change with what it holds, so that a page that was opened before
 * the site was changed finds no file instead of another one.
 */
export async function contentMark(content: unknown): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(content)));
  return [...new Uint8Array(digest, 0, MARK_BYTES)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}
