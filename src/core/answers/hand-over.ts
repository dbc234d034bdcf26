import { addressOf } from './address.ts';
import { DEFAULT_LINE, LINE_QUESTIONS, type LineAnswers } from './line-questions.ts';
import { OWN_PLAN } from './own-rule.ts';
import { DEFAULT_ANSWERS, QUESTIONS, type Answers } from './questions.ts';

/**
 * The parameters of the picker for a line that is held: what there is, to be compared with. A rule of the reader's own
 * has no price and is left behind.
 */
export const pickerAddress = ({ plan, paid, due, used, balance, usdate, buffer }: LineAnswers): string =>
  addressOf(QUESTIONS, {
    ...DEFAULT_ANSWERS,
    ...(plan === OWN_PLAN || plan === '' ? {} : { have: plan, paid, due, used, balance }),
    usdate,
    buffer,
  });

/** The parameters of `/numbers/` for the line that the picker was handed. */
export const lineAddress = ({ have, paid, due, used, balance, usdate, buffer }: Answers): string =>
  addressOf(LINE_QUESTIONS, { ...DEFAULT_LINE, plan: have, paid, due, used, balance, usdate, buffer });
