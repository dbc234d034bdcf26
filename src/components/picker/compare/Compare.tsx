import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { verdictsOn } from '../../../core/answers/interpreted-answers.ts';
import { comparedAddress } from '../../../core/answers/compared-address.ts';
import { unpackEntries } from '../../../core/facts/packed-plans.ts';
import type { PickerPlan } from '../../../core/facts/picker-plan.ts';
import type { ComparedFact, ComparedWords } from '../../../i18n/compared-words.ts';
import { sayIn } from '../../line/say.ts';
import { shownPlans } from '../shown-plan.ts';
import { ChoosePlans } from './ChoosePlans.tsx';
import type { ComparedSay, ComparedView } from './compared-rows.ts';
import { Notices } from './Notices.tsx';
import { SideBySide } from './SideBySide.tsx';
import { useCompared, type Compared } from './use-compared.ts';

interface Props {
  /** Plans in the order in which a list shows them, as `packEntries` writes them. */
  readonly packed: string;
  readonly facts: ComparedView['facts'];
  readonly factNames: readonly ComparedFact[];
  /** Where the pages of the plans are. */
  readonly plansPath: string;
  readonly pickerPath: string;
  readonly words: ComparedWords;
  /** What stands there until the browser has started. */
  readonly children: ComponentChildren;
}

const isClosed = ({ plan }: PickerPlan): boolean => plan.status === 'closed';

/** For what the plans are compared: how long, or which trip. */
function spanText({ interpreted }: Compared, say: ComparedSay): string {
  const { purpose, months, trip } = interpreted.situation.needs;
  if (purpose !== 'data') return say('compared-by-span', { months });
  if (trip === undefined) return say('compared-by-open');
  return say('compared-by-trip', { days: trip.days, gb: trip.mb / 1000 });
}

/** Two or three plans side by side. Which ones stands in the address, with what the reader answered in the picker. */
export function Compare({ packed, facts, factNames, plansPath, pickerPath, words, children }: Props) {
  const entries = useMemo(() => unpackEntries(packed, plansPath), [packed, plansPath]);
  const say = useMemo(() => sayIn(words), [words]);
  const compared = useCompared(useMemo(() => entries.map(({ plan }) => plan), [entries]));
  if (compared === undefined) return <div class="compared-page">{children}</div>;
  const { plans, answers, interpreted, choose } = compared;
  const verdicts = verdictsOn(
    entries.map(({ plan }) => plan),
    interpreted,
  );
  const asked = plans.flatMap((id) =>
    shownPlans(
      entries,
      verdicts.filter(({ planId }) => planId === id),
    ),
  );
  const sold = asked.filter(({ entry }) => !isClosed(entry));
  return (
    <div class="compared-page">
      <Notices
        {...compared}
        entries={entries}
        closed={asked.filter(({ entry }) => isClosed(entry))}
        say={say}
      />
      {sold.length > 1 && (
        <>
          <p class="sub">
            {spanText(compared, say)}{' '}
            <a href={`${pickerPath}#${comparedAddress([], answers)}`}>{say('compared-answers')}</a>
          </p>
          <SideBySide {...{ facts, factNames, interpreted, say }} plans={sold} />
        </>
      )}
      <details open={sold.length < 2} class="compared-choose">
        <summary>{say(sold.length < 2 ? 'compared-which' : 'compared-change')}</summary>
        <ChoosePlans
          entries={entries.filter((entry) => !isClosed(entry))}
          chosen={plans}
          {...{ choose, say }}
        />
      </details>
    </div>
  );
}
