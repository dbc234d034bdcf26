import type { ExcerptPart } from './excerpt.ts';

/** A place that answers: a page, or a heading in it. */
export interface Found {
  /** Address with the heading, if one stands above the answer. */
  readonly url: string;
  /** Address of the page alone. */
  readonly page: string;
  readonly title: string;
  /** The heading above the answer; undefined at the top of a page. */
  readonly heading: string | undefined;
  readonly kind: string;
  /** What stands there. */
  readonly pieces: readonly ExcerptPart[];
}

/** Places by page, the best place first; places of one kind stand one by one. */
export type Groups = readonly (readonly Found[])[];

/** Places shown of one page at most. */
export const PLACES_OF_A_PAGE = 3;
