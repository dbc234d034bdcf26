import type { LineAnswers } from '../../../core/answers/line-questions.ts';
import type { Moment } from '../../../core/calendar/moment.ts';
import type { PickerPlan } from '../../../core/facts/picker-plan.ts';
import type { NumbersSay } from '../numbers-say.ts';
import type { ListWords } from './kept-say.ts';

/** What the lines that are kept on the device are shown from. */
export interface KeptProps {
  readonly entries: readonly PickerPlan[];
  /** What is answered now, to be kept; undefined before anything is. */
  readonly line: LineAnswers | undefined;
  /** Undefined until the browser has started. */
  readonly moment: Moment | undefined;
  readonly say: NumbersSay;
  /** Where the steps and the words of an answer are. */
  readonly details: string;
  /** Where the words of the kept lines are. */
  readonly keptWords: string;
  readonly numbersPath: string;
  readonly pickerPath: string;
}

/** What the list of kept lines is shown from. */
export interface KeptLedgerProps extends KeptProps {
  readonly moment: Moment;
  /** Lines that the address brings from another device. */
  readonly moved: string | undefined;
  readonly words: ListWords;
}
