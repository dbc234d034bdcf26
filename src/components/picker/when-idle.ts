/** Milliseconds after which the rest is loaded where a browser does not say when it has nothing to do. */
const SOON = 300;

/** Runs something once the browser has nothing more urgent to do. */
export function whenIdle(run: () => void): () => void {
  if (typeof requestIdleCallback === 'function') {
    const asked = requestIdleCallback(run, { timeout: 3000 });
    return () => cancelIdleCallback(asked);
  }
  const timer = setTimeout(run, SOON);
  return () => clearTimeout(timer);
}
