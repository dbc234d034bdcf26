import { hasUndatedClock } from '../../core/dates/timeline.ts';
import { dollars } from '../../core/cost/money.ts';
import { dateIn } from '../line/say.ts';
import type { PickerSay } from './picker-say.ts';
import type { ResultView } from './Results.tsx';

/** The best plan's name, cost and date in a few words. */
function shortText({ interpreted, best, timeline, say }: ResultView): string {
  if (interpreted.blocked.length > 0) return say('jump-blocked');
  if (best === undefined) return say('jump-none');
  const { entry, verdict } = best;
  const price = verdict.known === 'unknown' ? say('unknown') : dollars(verdict.known);
  const values = { name: entry.shortName, price };
  if (timeline === undefined || hasUndatedClock(timeline) || timeline.lastSafeDay === 'unknown')
    return say('jump-dateless', values);
  return say('jump', { ...values, date: dateIn(say, timeline.lastSafeDay) });
}

/** The bar at the foot of a phone that always shows the best plan, and leads to it. */
export function Bar({ view, say }: { readonly view: ResultView | undefined; readonly say: PickerSay }) {
  return (
    <a class="picker-jump" href={view === undefined ? undefined : '#picker-result'}>
      {view === undefined ? say('jump-wait') : shortText(view)}
    </a>
  );
}
