import { MOVE } from '../../line/answers-address.ts';

/** The lines that the address brings from another device, as the link holds them; undefined without any. */
export const movedHere = (): string | undefined =>
  new URLSearchParams(location.hash.slice(1)).get(MOVE) ?? undefined;

/** The fragment that brings lines to another device. */
export const moveFragment = (packed: string): string => `#${MOVE}=${packed}`;
