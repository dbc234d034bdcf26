import look from '../../../styles/kept.css?url';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { readerToday } from '../../../core/calendar/zone.ts';
import type { LedgerChange } from '../../../core/ledger/ledger-changes.ts';
import { outlookOf, type LineOutlook } from '../../../core/ledger/line-outlook.ts';
import type { Absence, KeptLine } from '../../../core/ledger/ledger-shape.ts';
import { byUrgency } from '../../../core/ledger/urgency.ts';
import { yearOfLines } from '../../../core/ledger/year-of-lines.ts';
import { Absences } from './Absences.tsx';
import { KeepForm } from './KeepForm.tsx';
import type { KeptLedgerProps } from './kept-props.ts';
import type { KeptView } from './kept-view.ts';
import { KeptList } from './KeptList.tsx';
import { bringWords, saysKept } from './kept-say.ts';
import { OnDemand } from './OnDemand.tsx';
import { Overview } from './Overview.tsx';
import { StorageNotice } from './StorageNotice.tsx';
import { useLedger, type LedgerState } from './use-ledger.ts';

/** What was done last, and how to take it back. */
interface Told {
  readonly text: string;
  readonly back: LedgerChange | undefined;
}

/** The same value for as long as it says the same: what is read from the device is new each time. */
function useSame<T>(value: T): T {
  return useMemo(() => value, [JSON.stringify(value)]);
}

/** The outlook of each line, most pressing first. A line that did not change is not computed again. */
function useOutlooks(
  lines: readonly KeptLine[],
  absences: readonly Absence[],
  { entries, moment }: KeptLedgerProps,
): readonly LineOutlook[] {
  const known = useMemo(() => new Map<string, LineOutlook>(), [absences, entries, moment]);
  return useMemo(() => {
    const look = { plans: entries.map(({ plan }) => plan), absences, moment };
    const outlooks = lines.map((line) => {
      const text = JSON.stringify(line);
      const outlook = known.get(text) ?? outlookOf(line, look);
      known.set(text, outlook);
      return outlook;
    });
    return byUrgency(outlooks);
  }, [lines, known]);
}

/** What was done last, said to everybody, with the way back. */
function LastDone({ told, view }: { readonly told: Told | undefined; readonly view: KeptView }) {
  const back = told?.back;
  return (
    <div class="kept-told" role="status">
      {told !== undefined && <span>{told.text}</span>}
      {back !== undefined && (
        <button
          type="button"
          class="quiet"
          onClick={() => {
            view.apply(back);
            view.tell(view.say('kept-undone'));
          }}
        >
          {view.say('kept-undo')}
        </button>
      )}
    </div>
  );
}

/** What is seldom needed: days away, the calendar of all, moving and saving, deleting. */
function Tools({
  view,
  mine,
  outlooks,
  moved,
}: {
  readonly view: KeptView;
  readonly mine: LedgerState;
  readonly outlooks: readonly LineOutlook[];
  readonly moved: string | undefined;
}) {
  const { say } = view;
  const { ledger } = mine;
  return (
    <div class="kept-tools">
      {outlooks.length > 0 && (
        <>
          <Absences view={view} absences={ledger.absences} />
          <OnDemand
            summary={say('kept-cal-all')}
            broken={say('kept-broken')}
            load={() => import('./LineCalendar.tsx').then((loaded) => loaded.LineCalendar)}
            props={{ view, outlooks }}
          />
        </>
      )}
      <OnDemand
        summary={say('kept-move')}
        broken={say('kept-broken')}
        isOpen={moved !== undefined}
        load={() => import('./MoveKept.tsx').then((loaded) => loaded.MoveKept)}
        props={{ view, ledger, moved }}
      />
      {(outlooks.length > 0 || mine.keeping === 'unreadable') && (
        <OnDemand
          summary={say('kept-more-all')}
          broken={say('kept-broken')}
          load={() => import('./ManageAll.tsx').then((loaded) => loaded.ManageAll)}
          props={{ view, mine }}
        />
      )}
    </div>
  );
}

/** The lines that are kept on the device. */
export function KeptLedger(props: KeptLedgerProps) {
  const { entries, line, moment, moved, words, pickerPath, numbersPath } = props;
  const say = useMemo(() => saysKept(props.say, words), [props.say, words]);
  const mine = useLedger();
  const [told, setTold] = useState<Told>();
  const { lines, money } = mine.ledger;
  const absences = useSame(mine.ledger.absences);
  const outlooks = useOutlooks(lines, absences, props);
  const years = useMemo(() => yearOfLines(outlooks), [outlooks]);
  const view = useMemo<KeptView>(
    () => ({
      entries,
      moment,
      today: readerToday(moment.instant, moment.zone),
      say,
      pickerPath,
      numbersPath,
      apply: mine.apply,
      tell: (text, back) => setTold({ text, back }),
    }),
    [entries, moment, say],
  );
  const list = useMemo(
    () => <KeptList view={view} outlooks={outlooks} years={years} money={money} />,
    [view, outlooks, years, money],
  );
  useEffect(() => {
    if (mine.keeping !== 'device') setTold(undefined);
  }, [mine.keeping]);
  return (
    <section class="kept" aria-labelledby="kept-title">
      <link rel="stylesheet" href={look} />
      <h2 id="kept-title">{say('kept-title')}</h2>
      <StorageNotice view={view} mine={mine} />
      {line !== undefined && <KeepForm view={view} answers={line} />}
      <LastDone told={told} view={view} />
      <Overview view={view} outlooks={outlooks} years={years} money={money} />
      {list}
      <Tools view={view} mine={mine} outlooks={outlooks} moved={moved} />
    </section>
  );
}

export { bringWords };
