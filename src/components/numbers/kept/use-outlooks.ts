import { useMemo } from 'preact/hooks';
import type { Ledger } from '../../../core/ledger/ledger-shape.ts';
import { outlookOf, type LineOutlook } from '../../../core/ledger/line-outlook.ts';
import { byUrgency } from '../../../core/ledger/urgency.ts';
import type { KeptLedgerProps } from './kept-props.ts';

/** The same value for as long as it says the same: what is read from the device is new each time. */
function useSame<T>(value: T): T {
  return useMemo(() => value, [JSON.stringify(value)]);
}

/** The outlook of each line, most pressing first. A line that did not change is not computed again. */
export function useOutlooks(
  { lines, ...ledger }: Ledger,
  { entries, moment }: Pick<KeptLedgerProps, 'entries' | 'moment'>,
): readonly LineOutlook[] {
  const absences = useSame(ledger.absences);
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
