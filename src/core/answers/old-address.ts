import { addressOf, parseAnswers, type Params } from './address.ts';
import { LINE_QUESTIONS } from './line-questions.ts';
import { askedOfHeldLine } from './old-question.ts';

/** What the picker once asked about a line that is held, by the name that it has now. */
const NAMES_NOW: Readonly<Record<string, string>> = {
  held: 'plan',
  start: 'paid',
  due: 'due',
  used: 'used',
  balance: 'balance',
  usdate: 'usdate',
  buffer: 'buffer',
};

/** Whether a parameter said something then: a start was no payment while the dates followed from the account. */
function counted(name: string, given: ReadonlyMap<string, string>): boolean {
  const followsAccount = given.get('dates') === 'due' || (given.has('due') && !given.has('dates'));
  if (name === 'start') return !followsAccount && (given.get('held') ?? '') !== '';
  return name !== 'due' || followsAccount;
}

/**
 * What an old address of the picker asked about a line that is held, as the parameters of `/numbers/`; undefined where it
 * asked nothing of the kind.
 *
 * @param planIds Ids that may be named.
 */
export function heldAddress(params: Params, planIds: readonly string[]): string | undefined {
  const given = new Map(params);
  if (!askedOfHeldLine(given)) return undefined;
  const asked = [...given].flatMap(([name, value]): [string, string][] => {
    const its = NAMES_NOW[name];
    return its === undefined || !counted(name, given) ? [] : [[its, value]];
  });
  return addressOf(LINE_QUESTIONS, parseAnswers(LINE_QUESTIONS, asked, planIds).answers);
}
