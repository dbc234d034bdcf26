import type { PickerPlan } from '../../../core/facts/picker-plan.ts';
import type { ShownPlan } from '../shown-plan.ts';
import type { ComparedSay } from './compared-rows.ts';
import type { Compared } from './use-compared.ts';

interface Props extends Pick<Compared, 'plans' | 'unknown' | 'left'> {
  readonly entries: readonly PickerPlan[];
  /** What is asked for and no longer sold. */
  readonly closed: readonly ShownPlan[];
  readonly say: ComparedSay;
}

/** What a reader must know before the table: what cannot be bought, what is not known, what is still to be chosen. */
export function Notices({ plans, unknown, left, entries, closed, say }: Props) {
  const nameOf = (id: string): string => entries.find(({ plan }) => plan.id === id)?.shortName ?? id;
  const listed = (names: readonly string[]): string => names.join(say('comma'));
  const missing = plans.length - closed.length;
  return (
    <div role="status">
      {closed.length > 0 && (
        <p class="note note-warn">
          {say('compared-closed', { names: listed(closed.map(({ entry }) => entry.shortName)) })}
        </p>
      )}
      {unknown.length > 0 && (
        <p class="note note-warn">{say('compared-unknown', { names: listed(unknown) })}</p>
      )}
      {left.length > 0 && <p class="note">{say('compared-left', { names: listed(left.map(nameOf)) })}</p>}
      {missing < 2 && <p>{say(missing === 1 ? 'compared-pick' : 'compared-pick-two')}</p>}
    </div>
  );
}
