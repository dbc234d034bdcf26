import { differenceFrom, type Difference } from '../../core/choice/difference.ts';
import type { Verdict } from '../../core/choice/ranking.ts';
import type { CautionCode } from '../../core/choice/verdict-codes.ts';
import { dollars } from '../../core/cost/money.ts';
import { Fold } from '../line/Fold.tsx';
import type { PickerSay } from './picker-say.ts';
import { collectedText, lackText, warnings, type ShownPlan } from './shown-plan.ts';

interface Props {
  readonly best: Verdict;
  /** What fits besides, best first. */
  readonly plans: readonly ShownPlan[];
  readonly say: PickerSay;
}

/** How many rows are shown unasked. */
const ROWS = 3;

/** What is not known of the best plan and is of another one, as it can be said of that. */
const RELIEF = [
  'texts-unknown',
  'calls-unknown',
  'texts-abroad-unknown',
  'activate-abroad-unknown',
  'renew-abroad-unknown',
  'payment-unknown',
  'payment-reported',
  'start-unknown',
  'partial-facts',
] as const satisfies readonly CautionCode[];

function moreText({ more }: Difference, say: PickerSay): string {
  if (more === 'unknown') return say('diff-unknown');
  if (more === 0) return say('diff-same');
  return say(more > 0 ? 'diff-more' : 'diff-less', { price: dollars(Math.abs(more)) });
}

/** By how much a plan is dearer, and what is better about it. */
function differenceText(difference: Difference, say: PickerSay): string {
  const better = RELIEF.filter((code) => difference.relieved.includes(code));
  const price = moreText(difference, say);
  if (better.length === 0) return say('diff-only', { price });
  return say('diff-but', { price, list: better.map((code) => say(`better-${code}`)).join(say('comma')) });
}

/** One plan in a row: what it costs, and how it differs from the best. */
function Row({ best, plan: { entry, verdict }, say }: Omit<Props, 'plans'> & { readonly plan: ShownPlan }) {
  const difference = differenceFrom(best, verdict);
  const added = verdict.cautions.filter(({ code }) => difference.added.includes(code));
  return (
    <li class="picker-row">
      <a href={entry.url}>{entry.name}</a>
      <strong>{verdict.known === 'unknown' ? say('unknown') : dollars(verdict.known)}</strong>
      <p>
        {differenceText(difference, say)}
        {difference.gained.slice(0, 1).map((code) => say(`for-${code}`))}
        {lackText(
          added.map(({ code }) => code),
          say,
        )}
        {warnings(added).map(({ code, sources }) =>
          say(`caution-${code}`, { days: collectedText(sources, entry, say) }),
        )}
      </p>
    </li>
  );
}

/** The plans after the best: a few in rows, the rest of them folded. */
export function Others({ plans, ...rest }: Props) {
  const { say } = rest;
  if (plans.length === 0) return null;
  const rows = (some: readonly ShownPlan[]) => (
    <ol class="picker-rows">
      {some.map((plan) => (
        <Row key={plan.entry.plan.id} {...rest} plan={plan} />
      ))}
    </ol>
  );
  return (
    <section aria-labelledby="picker-others">
      <h3 id="picker-others">{say('others')}</h3>
      {rows(plans.slice(0, ROWS))}
      {plans.length > ROWS && (
        <Fold summary={say('also', { n: plans.length - ROWS })}>{() => rows(plans.slice(ROWS))}</Fold>
      )}
    </section>
  );
}
