import look from '../../../styles/kept.css?url';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { readerToday } from '../../../core/calendar/zone.ts';
import type { LedgerChange } from '../../../core/ledger/ledger-changes.ts';
import { yearOfLines } from '../../../core/ledger/year-of-lines.ts';
import { KeepForm } from './KeepForm.tsx';
import type { KeptLedgerProps } from './kept-props.ts';
import type { KeptView, OfferedFile } from './kept-view.ts';
import { KeptList } from './KeptList.tsx';
import { KeptTools } from './KeptTools.tsx';
import { bringListWords, saysKept } from './kept-say.ts';
import { Overview } from './Overview.tsx';
import { StorageNotice } from './StorageNotice.tsx';
import { useLedger, type LedgerState } from './use-ledger.ts';
import { useOutlooks } from './use-outlooks.ts';

/** What was done last, how to take it back, and a file that goes with it. */
interface Told {
  readonly text: string;
  readonly back: LedgerChange | undefined;
  readonly file: OfferedFile | undefined;
}

/** A file that goes with what was done last. The way back stays when it is taken. */
function FileButton({ told: { file, back }, view }: { readonly told: Told; readonly view: KeptView }) {
  if (file === undefined) return null;
  const take = (): void => {
    file.save();
    view.tell(file.saved, back);
  };
  return (
    <button type="button" onClick={take}>
      {file.label}
    </button>
  );
}

/** What was done last, said to everybody, with the way back. */
function LastDone({ told, view }: { readonly told: Told | undefined; readonly view: KeptView }) {
  const back = told?.back;
  return (
    <div class="kept-told" role="status">
      {told !== undefined && <span>{told.text}</span>}
      {told !== undefined && <FileButton told={told} view={view} />}
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

/** What every part is shown from, and what was told last. What cannot be kept says so in a notice, which stands alone. */
function useKeptView(props: KeptLedgerProps, mine: LedgerState): readonly [KeptView, Told | undefined] {
  const { entries, moment, words, pickerPath, numbersPath } = props;
  const say = useMemo(() => saysKept(props.say, words), [props.say, words]);
  const [told, setTold] = useState<Told>();
  const view = useMemo<KeptView>(() => {
    const today = readerToday(moment.instant, moment.zone);
    const tell: KeptView['tell'] = (text, back, file) => setTold({ text, back, file });
    return { entries, moment, today, say, pickerPath, numbersPath, apply: mine.apply, tell };
  }, [entries, moment, say]);
  useEffect(() => {
    if (mine.keeping !== 'device') setTold(undefined);
  }, [mine.keeping]);
  return [view, told];
}

/** The lines that are kept on the device. */
export function KeptLedger(props: KeptLedgerProps) {
  const { line, moved } = props;
  const mine = useLedger();
  const { money } = mine.ledger;
  const [view, told] = useKeptView(props, mine);
  const outlooks = useOutlooks(mine.ledger, props);
  const years = useMemo(() => yearOfLines(outlooks), [outlooks]);
  const list = useMemo(
    () => <KeptList view={view} outlooks={outlooks} years={years} money={money} />,
    [view, outlooks, years, money],
  );
  return (
    <section class="kept" aria-labelledby="kept-title">
      <link rel="stylesheet" href={look} />
      <h2 id="kept-title">{view.say('kept-title')}</h2>
      <StorageNotice view={view} mine={mine} />
      {line !== undefined && <KeepForm view={view} answers={line} />}
      <LastDone told={told} view={view} />
      <Overview view={view} outlooks={outlooks} years={years} money={money} />
      {list}
      <KeptTools view={view} mine={mine} outlooks={outlooks} moved={moved} />
    </section>
  );
}

export { bringListWords };
