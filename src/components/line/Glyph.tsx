import type { LifelineLabel } from '../../core/dates/lifeline.ts';

/** What a sign on the line can stand for. */
export type GlyphKind = LifelineLabel | 'possible' | 'limit';

/** Of several things on one day the one whose sign is drawn. */
const BY_WEIGHT: readonly LifelineLabel[] = [
  'lost',
  'lastSafeDay',
  'suspended',
  'atRisk',
  'due',
  'start',
  'packEnd',
  'actBy',
  'prepareBy',
];

/** The sign of a day on which all this falls. */
export const glyphOf = (labels: readonly LifelineLabel[]): LifelineLabel =>
  BY_WEIGHT.find((label) => labels.includes(label)) ?? 'start';

/** A sign around the point 0 0: the signs differ in form, so that they can be told apart without colour. */
export function Glyph({ kind }: { readonly kind: GlyphKind }) {
  switch (kind) {
    case 'start':
      return <circle class="ll-open" r="4" />;
    case 'lastSafeDay':
      return <circle class="ll-full" r="6" />;
    case 'lost':
      return <path class="ll-bold" d="M-5-5 5 5M5-5-5 5" />;
    case 'possible':
      return <circle class="ll-open ll-dots" r="4" />;
    case 'limit':
      return <path class="ll-fine" d="M-2 7V-7H6L3-4 6-1H-2" />;
    case 'due':
    case 'suspended':
    case 'atRisk':
      return <path class="ll-bold" d="M0-7V7" />;
    case 'prepareBy':
    case 'actBy':
    case 'packEnd':
      return <path class="ll-fine" d="M0-6V6" />;
  }
}

/** A sign beside the text that it stands for. */
export const Key = ({ kind }: { readonly kind: GlyphKind }) => (
  <svg class="ll-key" viewBox="-8-8 16 16" aria-hidden="true">
    <Glyph kind={kind} />
  </svg>
);
