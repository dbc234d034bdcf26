import { generate } from 'lean-qr';

/** The quiet edge around a code, in modules. */
const EDGE = 4;

/** A text as a QR code; undefined where it is too long for one that a phone can read from a screen. */
export function qrPath(text: string): { readonly size: number; readonly path: string } | undefined {
  try {
    const code = generate(text, { maxVersion: MOST_VERSION });
    const rows = Array.from({ length: code.size }, (_, y) =>
      Array.from({ length: code.size }, (__, x) =>
        code.get(x, y) ? `M${String(x + EDGE)} ${String(y + EDGE)}h1v1h-1z` : '',
      ).join(''),
    );
    return { size: code.size + 2 * EDGE, path: rows.join('') };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return undefined;
  }
}

/** Above it the squares become too small for the camera of a cheap phone. */
const MOST_VERSION = 22;

interface Props {
  readonly text: string;
  readonly label: string;
  /** What is said where the text does not fit. */
  readonly tooLong: string;
}

/** A QR code of a link. */
export function QrCode({ text, label, tooLong }: Props) {
  const code = qrPath(text);
  if (code === undefined) return <p class="answer-notice">{tooLong}</p>;
  const { size, path } = code;
  return (
    <svg class="kept-qr" viewBox={`0 0 ${String(size)} ${String(size)}`} role="img" aria-label={label}>
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
