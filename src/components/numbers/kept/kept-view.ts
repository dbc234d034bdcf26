import { lineManner } from '../../../core/answers/held-line.ts';
import type { CivilDate } from '../../../core/calendar/civil.ts';
import type { Moment } from '../../../core/calendar/moment.ts';
import type { PickerPlan } from '../../../core/facts/picker-plan.ts';
import type { LedgerChange } from '../../../core/ledger/ledger-changes.ts';
import type { LineOutlook } from '../../../core/ledger/line-outlook.ts';
import type { KeptSay } from './kept-say.ts';

/** A file that is offered beside what was done. */
export interface OfferedFile {
  readonly label: string;
  readonly save: () => void;
  /** What is said once it was taken. */
  readonly saved: string;
}

/** What every part of the list is shown from. */
export interface KeptView {
  readonly entries: readonly PickerPlan[];
  readonly moment: Moment;
  /** The reader's own today. */
  readonly today: CivilDate;
  readonly say: KeptSay;
  readonly pickerPath: string;
  readonly numbersPath: string;
  readonly apply: (change: LedgerChange) => void;
  /** Tells what was done, with a way back and a file where there is one. */
  readonly tell: (text: string, back?: LedgerChange, file?: OfferedFile) => void;
}

/** A part of the list about one line. */
export interface LineProps {
  readonly view: KeptView;
  readonly outlook: LineOutlook;
}

/** The words in the manner in which a line is kept. */
export const sayOf = ({ say }: KeptView, { plan, timeline }: LineOutlook): KeptSay =>
  say.in(lineManner(plan, timeline));

/** The plan of a line by the name that is shown: the catalogue's, else the last known one, else a rule of one's own. */
export function keptPlanName(
  { entries, say }: Pick<KeptView, 'entries' | 'say'>,
  { line }: Pick<LineOutlook, 'line'>,
): string {
  const { rule } = line;
  if (rule.kind === 'own') return say('kept-own');
  return entries.find(({ plan }) => plan.id === rule.id)?.shortName ?? rule.name ?? rule.id;
}
