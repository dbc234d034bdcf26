import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { answerAt, inTime } from '../../src/search/patience.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Never comes. */
const silence = new Promise<never>(() => undefined);

describe('patience with a file of the search', () => {
  test('gives what comes in time, and leaves no timer behind', async () => {
    expect(await inTime(Promise.resolve('here'))).toBe('here');
    expect(vi.getTimerCount()).toBe(0);
  });

  test('ends after some seconds of silence', async () => {
    const waiting = inTime(silence);
    const refused = expect(waiting).rejects.toThrow('Nothing came within');
    await vi.advanceTimersByTimeAsync(10_000);
    await refused;
  });

  test('ends for a file that never comes, too, and names one that is refused', async () => {
    vi.stubGlobal('fetch', () => silence);
    const refused = expect(answerAt('/find/a.json')).rejects.toThrow('Nothing came within');
    await vi.advanceTimersByTimeAsync(10_000);
    await refused;
    vi.stubGlobal('fetch', () => Promise.resolve(new Response('', { status: 503 })));
    await expect(answerAt('/find/a.json')).rejects.toThrow('/find/a.json: 503');
  });
});
