import { useEffect, useState } from 'preact/hooks';
import { addressOf } from '../../core/answers/address.ts';
import { alternativesTo, changedAnswers, type AnswerChange } from '../../core/answers/changed-answers.ts';
import { QUESTIONS, type Answers } from '../../core/answers/questions.ts';
import { unknownAmong } from '../../core/choice/decisive-facts.ts';
import { nearMissOf, offeredMisses, type NearMiss } from '../../core/choice/near-misses.ts';
import type { Verdict } from '../../core/choice/ranking.ts';
import { resultOf } from '../../core/choice/result.ts';
import type { Situation } from '../../core/choice/situation.ts';
import { NearestPlan } from './NearestPlan.tsx';
import { dollars } from '../../core/cost/money.ts';
import type { PickerPlan } from '../../core/facts/picker-plan.ts';
import type { LaterSay } from './picker-say.ts';
import { whenIdle } from './when-idle.ts';

interface Props {
  readonly entries: readonly PickerPlan[];
  readonly answers: Answers;
  readonly situation: Situation;
  readonly verdicts: readonly Verdict[];
  readonly say: LaterSay;
  /** Gives all answers at once. */
  readonly choose: (answers: Answers) => void;
}

type Miss = NearMiss<AnswerChange>;

/** Tries one changed answer after the other while the browser is idle; undefined until all are tried. */
function useMisses({ entries, answers, situation, verdicts }: Props): readonly Miss[] | undefined {
  const [found, setFound] = useState<{ readonly of: readonly Verdict[]; readonly misses: readonly Miss[] }>();
  useEffect(() => {
    const plans = entries.map(({ plan }) => plan);
    const { fitting } = resultOf(verdicts);
    const misses: Miss[] = [];
    const left = [...alternativesTo(plans, answers, situation.moment, verdicts)];
    let cancel = (): void => undefined;
    const next = (): void => {
      const alternative = left.shift();
      if (alternative === undefined) {
        setFound({ of: verdicts, misses: offeredMisses(misses) });
        return;
      }
      const miss = nearMissOf(plans, fitting, alternative);
      if (miss !== undefined) misses.push(miss);
      cancel = whenIdle(next);
    };
    cancel = whenIdle(next);
    return () => cancel();
  }, [verdicts]);
  return found?.of === verdicts ? found.misses : undefined;
}

/** The change in words. */
function ifText(change: AnswerChange, say: LaterSay): string {
  switch (change.name) {
    case 'pay':
      return say('if-pay', { method: say(`pay-${change.to}`) });
    case 'budget':
      return say('if-budget', { price: `$${change.to}` });
    case 'voip':
      return say('if-voip-yes');
    case 'where':
      return say('if-where-both');
    case 'phone':
      return say('if-phone-any');
    case 'autopay':
      return say('if-autopay-yes');
    case 'move':
      return say('if-move-no');
    case 'monthgb':
      return say('if-monthgb-');
  }
}

/** How much better the best would be. */
function gainText({ best }: Miss, [now]: readonly Verdict[], say: LaterSay): string {
  if (now === undefined) return '';
  if (best.total === 'unknown' || now.total === 'unknown')
    return say('diff-only', { price: say('diff-unknown') });
  const less = now.total - best.total;
  if (less === 0) {
    const n = unknownAmong(now.decisive).length - unknownAmong(best.decisive).length;
    return n > 0 ? say('near-same', { n }) : say('diff-only', { price: say('diff-same') });
  }
  const price = say(less > 0 ? 'diff-less' : 'diff-more', { price: dollars(Math.abs(less)) });
  return say('diff-only', { price });
}

/** A plan with its price. */
function planText({ planId, known }: Verdict, { entries, say }: Props): string {
  const name = entries.find(({ plan }) => plan.id === planId)?.shortName ?? planId;
  return say('near-best', { name, price: known === 'unknown' ? say('unknown') : dollars(known) });
}

function Offered(props: Props & { readonly miss: Miss }) {
  const { miss, answers, say, choose, verdicts } = props;
  const changed = changedAnswers(answers, miss.change);
  const address = addressOf(QUESTIONS, changed);
  return (
    <li>
      <a
        href={`#${address}`}
        onClick={(event) => {
          event.preventDefault();
          choose(changed);
          document.getElementById('picker-result')?.scrollIntoView();
        }}
      >
        {ifText(miss.change, say)}
      </a>
      <strong>{planText(miss.best, props)}</strong>
      <small>
        {gainText(miss, resultOf(verdicts).fitting, say)}
        {miss.opens !== undefined && say('near-opens', { name: planText(miss.opens, props) })}
      </small>
    </li>
  );
}

/** The misses as a list, or that there are none. */
function Misses(props: Props) {
  const { say } = props;
  const misses = useMisses(props);
  if (misses === undefined) return <p class="picker-hint">{say('near-wait')}</p>;
  if (misses.length === 0) return <p class="picker-hint">{say('near-none')}</p>;
  return (
    <>
      <p class="picker-hint">{say('near-note')}</p>
      <ul class="picker-near">
        {misses.map((miss) => (
          <Offered key={miss.question} {...props} miss={miss} />
        ))}
      </ul>
    </>
  );
}

/** What comes nearest where nothing fits, and what would come out better by one other answer. */
export function NearMisses(props: Props) {
  return (
    <>
      <NearestPlan {...props} />
      <Misses {...props} />
    </>
  );
}
