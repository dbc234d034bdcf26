import type { LineOutlook } from '../../../core/ledger/line-outlook.ts';
import { Absences } from './Absences.tsx';
import type { KeptView } from './kept-view.ts';
import { OnDemand } from './OnDemand.tsx';
import type { LedgerState } from './use-ledger.ts';

interface Props {
  readonly view: KeptView;
  readonly mine: LedgerState;
  readonly outlooks: readonly LineOutlook[];
  /** Lines that the address brings from another device. */
  readonly moved: string | undefined;
}

/** What there is to do with lines that stand here: days away, and the calendar of all. */
function LinesTools({ view, mine: { ledger }, outlooks }: Props) {
  const { say } = view;
  return (
    <>
      <Absences view={view} absences={ledger.absences} />
      <OnDemand
        summary={say('kept-cal-all')}
        say={say}
        load={() => import('./LineCalendar.tsx').then((loaded) => loaded.LineCalendar)}
        props={{ view, outlooks }}
      />
    </>
  );
}

/** What is seldom needed: days away, the calendar of all, moving and saving, deleting. */
export function KeptTools(props: Props) {
  const { view, mine, outlooks, moved } = props;
  const { say } = view;
  const hasLines = outlooks.length > 0;
  return (
    <div class="kept-tools">
      {hasLines && <LinesTools {...props} />}
      <OnDemand
        summary={say('kept-move')}
        say={say}
        isOpen={moved !== undefined}
        load={() => import('./MoveKept.tsx').then((loaded) => loaded.MoveKept)}
        props={{ view, ledger: mine.ledger, moved }}
      />
      {(hasLines || mine.keeping === 'unreadable') && (
        <OnDemand
          summary={say('kept-more-all')}
          say={say}
          load={() => import('./ManageAll.tsx').then((loaded) => loaded.ManageAll)}
          props={{ view, mine, outlooks }}
        />
      )}
    </div>
  );
}
