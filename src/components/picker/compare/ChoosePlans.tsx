import { MOST_COMPARED, withPlanAt } from '../../../core/answers/compared-address.ts';
import type { PickerPlan } from '../../../core/facts/picker-plan.ts';
import type { ComparedSay } from './compared-rows.ts';

interface Props {
  /** Everything that can be chosen. */
  readonly entries: readonly PickerPlan[];
  /** The ids of the plans that are compared. */
  readonly chosen: readonly string[];
  readonly choose: (plans: readonly string[]) => void;
  readonly say: ComparedSay;
}

const PLACES = Array.from({ length: MOST_COMPARED }, (_, place) => place);

/** One list for each place; an empty one takes the plan away. */
export function ChoosePlans({ entries, chosen, choose, say }: Props) {
  return (
    <form class="compared-form" aria-label={say('compared-which')}>
      {PLACES.slice(0, chosen.length + 1).map((place) => (
        <label key={place}>
          {say('compared-plan', { n: place + 1 })}
          <select
            value={chosen[place] ?? ''}
            onChange={({ currentTarget }) => choose(withPlanAt(chosen, place, currentTarget.value))}
          >
            <option value="">{say('compared-none')}</option>
            {entries.map(({ plan, name }) => (
              <option key={plan.id} value={plan.id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      ))}
    </form>
  );
}
