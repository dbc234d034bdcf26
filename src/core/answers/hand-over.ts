import { addressOf } from './address.ts';
import { DEFAULT_LINE, LINE_QUESTIONS, type LineAnswers } from './line-questions.ts';
import { OWN_PLAN } from './own-rule.ts';

/**
 * The parameters of the picker for a line that is held: what there is, to be compared with. A rule of the reader's own
 * has no price and is left behind. The picker calls the plan by another name.
 */
export function pickerAddress({
  plan,
  paid,
  length,
  due,
  used,
  balance,
  usdate,
  buffer,
}: LineAnswers): string {
  const isPriced = plan !== '' && plan !== OWN_PLAN;
  const line = isPriced ? { plan, paid, length, due, used, balance } : {};
  return addressOf(LINE_QUESTIONS, { ...DEFAULT_LINE, ...line, usdate, buffer }).replace(/^plan=/, 'have=');
}

/** What the picker was handed of a line. */
type HandedLine = Pick<LineAnswers, 'paid' | 'length' | 'due' | 'used' | 'balance' | 'usdate' | 'buffer'> & {
  readonly have: string;
};

/** The parameters of `/numbers/` for the line that the picker was handed. */
export const lineAddress = ({ have, ...line }: HandedLine): string => {
  const { paid, length, due, used, balance, usdate, buffer } = line;
  const held = { plan: have, paid, length, due, used, balance, usdate, buffer };
  return addressOf(LINE_QUESTIONS, { ...DEFAULT_LINE, ...held });
};
