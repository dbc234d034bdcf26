import { useEffect } from 'preact/hooks';
import { isPlaceHere } from './answers-address.ts';

/**
 * Reads the address when the page starts, and again when the reader goes back or forward in it.
 *
 * @param restore Takes the answers that stand in the address.
 * @param keep Called where only a place on the page was gone to, whose fragment has taken the answers away.
 */
export function useAddress(restore: () => void, keep: () => void): void {
  useEffect(() => {
    const goBack = (): void => {
      if (isPlaceHere()) keep();
      else restore();
    };
    restore();
    addEventListener('popstate', goBack);
    return () => removeEventListener('popstate', goBack);
  }, []);
}
