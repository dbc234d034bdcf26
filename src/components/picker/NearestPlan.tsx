import { nearestOf, type Nearest } from '../../core/choice/nearest.ts';
import type { Verdict } from '../../core/choice/ranking.ts';
import type { Situation } from '../../core/choice/situation.ts';
import { dollars } from '../../core/cost/money.ts';
import type { PickerPlan } from '../../core/facts/picker-plan.ts';
import { packsText } from './Packs.tsx';
import type { LaterSay } from './picker-say.ts';

/** What comes nearest where nothing fits, with its price and by how much it fails. */
function nearestText(nearest: Nearest, name: string, say: LaterSay): string {
  if (nearest.lacks === 'budget') {
    const { verdict, over } = nearest;
    const price = verdict.known === 'unknown' ? say('unknown') : dollars(verdict.known);
    return say('nearest', { name, price, over: dollars(over) });
  }
  const { packs, price, days, mb } = nearest.shortfall;
  const lack = [
    ...(days > 0 ? [say('lacks-days', { n: days })] : []),
    ...(mb > 0 ? [say('gigabytes', { n: mb / 1000 })] : []),
  ].join(say('lacks-and'));
  return say('nearest-trip', { name, packs: packsText(packs, say), price: dollars(price), lack });
}

interface Props {
  readonly entries: readonly PickerPlan[];
  readonly verdicts: readonly Verdict[];
  readonly situation: Situation;
  readonly say: LaterSay;
}

/** The plan that comes nearest where nothing fits. */
export function NearestPlan({ entries, verdicts, situation, say }: Props) {
  const plans = entries.map(({ plan }) => plan);
  const nearest = nearestOf(plans, verdicts, situation);
  const entry = entries.find(({ plan }) => plan.id === nearest?.verdict.planId);
  if (nearest === undefined || entry === undefined) return null;
  return (
    <p class="picker-notice">
      <a href={entry.url}>{nearestText(nearest, entry.shortName, say)}</a>
    </p>
  );
}
