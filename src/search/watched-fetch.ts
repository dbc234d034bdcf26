import { inTime } from './patience.ts';

/**
 * Watches the files that Pagefind fetches: it remembers a part of the index that could not be fetched as an empty one
 * and says nothing. A file that does not come in time, or with an error, counts as failed.
 *
 * @param folder Beginning of the addresses to watch.
 * @returns How many have failed so far.
 */
export function watchFetches(folder: string): () => number {
  const original = window.fetch.bind(window);
  let failed = 0;
  window.fetch = async (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    if (!new URL(address, location.href).pathname.startsWith(folder)) return original(input, init);
    try {
      const answer = await inTime(original(input, init));
      if (!answer.ok) throw new Error(`${address}: ${String(answer.status)}`);
      return answer;
    } catch (error) {
      failed += 1;
      throw error;
    }
  };
  return () => failed;
}
