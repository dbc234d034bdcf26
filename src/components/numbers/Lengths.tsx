import type { AskProps } from './Ask.tsx';
import type { PlanChoice } from './choices.ts';
import type { AskSay } from './numbers-say.ts';

/** `90d` in words. */
export function lengthTextIn(text: string, say: AskSay): string {
  const n = parseInt(text, 10);
  return text.endsWith('d') ? say('length-days', { n }) : say('length-months', { n });
}

const lengthsOf = (choices: readonly PlanChoice[]): readonly string[] => [
  ...new Set(choices.flatMap(({ lengths }) => lengths)),
];

/**
 * Which of several lengths was paid for. Those of every plan stand there; the stylesheet shows those of the chosen one.
 * Nothing that is not shown is sent.
 */
export function Lengths({ say, choices, only, prefix = 'ask', running }: AskProps) {
  const lengths = lengthsOf(only === undefined ? choices : [only]);
  if (lengths.length === 0) return null;
  const said = running?.answers.length ?? '';
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
            onChange={() => running?.change('length', length)}
          />{' '}
          {length === '' ? say('length-unsaid') : lengthTextIn(length, say)}
        </label>
      ))}
      <p class="ask-hint">{say('hint-length')}</p>
    </fieldset>
  );
}
