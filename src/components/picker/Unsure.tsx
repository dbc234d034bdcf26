import { dollars } from '../../core/cost/money.ts';
import type { LaterSay } from './picker-say.ts';
import { lackText, type ShownPlan } from './shown-plan.ts';

interface Props {
  readonly plans: readonly ShownPlan[];
  readonly say: LaterSay;
}

/** Plans of which too little is known for this reader, each with what is not. */
export function Unsure({ plans, say }: Props) {
  return (
    <>
      <p class="picker-hint">{say('unsure-note')}</p>
      <ul class="picker-rest">
        {plans.map(({ entry, verdict: { known, cautions } }) => (
          <li key={entry.plan.id}>
            <a href={entry.url}>{entry.name}</a>{' '}
            <strong>{known === 'unknown' ? say('unsure-unpriced') : dollars(known)}</strong>
            <small>
              {lackText(
                cautions.map(({ code }) => code),
                say,
              )}
            </small>
          </li>
        ))}
      </ul>
    </>
  );
}
