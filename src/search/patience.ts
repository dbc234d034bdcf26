/** How long a file of the search may take before the reader hears that it does not come. */
const PATIENCE = 8000;

/**
 * What a promise gives, if it gives it in time.
 *
 * @throws when it takes longer.
 */
export async function inTime<T>(promise: Promise<T>, most = PATIENCE): Promise<T> {
  let wait: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    wait = setTimeout(() => {
      reject(new Error(`Nothing came within ${String(most)} ms.`));
    }, most);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(wait);
  }
}

/**
 * A file of the search.
 *
 * @throws when it cannot be had in time.
 */
export async function answerAt(path: string): Promise<Response> {
  const answer = await inTime(fetch(path));
  if (!answer.ok) throw new Error(`${path}: ${String(answer.status)}`);
  return answer;
}
