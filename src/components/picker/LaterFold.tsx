import type { ComponentChildren } from 'preact';
import { Fold } from '../line/Fold.tsx';
import type { LaterParts } from './later-parts.ts';

interface Props {
  readonly summary: string;
  readonly later: LaterParts | undefined;
  readonly children: (parts: LaterParts) => ComponentChildren;
}

/** A folded part that is made when it is opened, out of what is loaded after the first answer. */
export function LaterFold({ summary, later, children }: Props) {
  return <Fold summary={summary}>{() => later !== undefined && children(later)}</Fold>;
}
