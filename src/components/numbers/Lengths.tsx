import type { AskSay } from './numbers-say.ts';

/** `90d` in words. */
export function lengthTextIn(text: string, say: AskSay): string {
  const n = parseInt(text, 10);
  return text.endsWith('d') ? say('length-days', { n }) : say('length-months', { n });
}

interface Props {
  readonly say: AskSay;
  /** Those of every plan that may be chosen. */
  readonly lengths: readonly string[];
  /** Before the names of the fields. */
  readonly prefix: string;
  /** The one that was said; empty: none. */
  readonly said: string;
  readonly onLength: (length: string) => void;
}

/**
 * Which of several lengths was paid for. Those of every plan stand there; the stylesheet shows those of the chosen one.
 * Nothing that is not shown is sent.
 */
export function Lengths({ say, lengths, prefix, said, onLength }: Props) {
  if (lengths.length === 0) return null;
  return (
    <fieldset class="ask-length">
      <legend>{say('ask-length')}</legend>
      {['', ...lengths].map((length, at) => (
        <label key={length} class={`ask-${length}`}>
          <input
            id={at === 0 ? `${prefix}-length` : undefined}
            type="radio"
            name="length"
            value={length}
            checked={said === length}
            onChange={() => onLength(length)}
          />
          {length === '' ? say('length-unsaid') : lengthTextIn(length, say)}
        </label>
      ))}
    </fieldset>
  );
}
