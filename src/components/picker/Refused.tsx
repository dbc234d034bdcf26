import { refusalGroups } from '../../core/choice/difference.ts';
import type { Verdict } from '../../core/choice/ranking.ts';
import { TRIP_CAUTION_CODES, type TripCaution } from '../../core/cost/trip.ts';
import type { LaterSay } from './picker-say.ts';
import { collectedText, type ShownPlan } from './shown-plan.ts';

interface Props {
  readonly plans: readonly ShownPlan[];
  readonly say: LaterSay;
}

/** What is not known of a trip's packs stands beside the refusal: it might change it. */
const isAboutPacks = (
  caution: Verdict['cautions'][number],
): caution is Verdict['cautions'][number] & { readonly code: TripCaution } =>
  TRIP_CAUTION_CODES.some((other) => other === caution.code);

/** A plan that does not fit, with every reason besides the one of its group. */
function Refusal({ plan: { entry, verdict }, say }: { readonly plan: ShownPlan; readonly say: LaterSay }) {
  const more = [
    ...verdict.against.slice(1).map((code) => say(`against-${code}`)),
    ...verdict.cautions
      .filter(isAboutPacks)
      .map(({ code, sources }) => say(`caution-${code}`, { days: collectedText(sources, entry, say) })),
  ].join('');
  return (
    <li>
      <a href={entry.url}>{entry.name}</a>
      {more !== '' && <small>{more}</small>}
    </li>
  );
}

/** The plans that do not fit, by their reason. */
export function Refused({ plans, say }: Props) {
  return (
    <dl class="picker-refused">
      {refusalGroups(plans.map(({ verdict }) => verdict)).map(({ code, verdicts }) => (
        <div key={code}>
          <dt>{say(`against-${code}`)}</dt>
          <dd>
            <ul>
              {plans
                .filter(({ verdict }) => verdicts.includes(verdict))
                .map((plan) => (
                  <Refusal key={plan.entry.plan.id} plan={plan} say={say} />
                ))}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  );
}
