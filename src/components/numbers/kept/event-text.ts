import { dollars } from '../../../core/cost/money.ts';
import type { LineEvent } from '../../../core/ledger/ledger-shape.ts';
import { lengthIn } from '../../line/lengths.ts';
import { dateIn } from '../../line/say.ts';
import type { KeptSay } from './kept-say.ts';

type Paid = Extract<LineEvent, { kind: 'paid' }>;
type AccountShows = Extract<LineEvent, { kind: 'accountShows' }>;

/** A payment, with what was paid and for how long where that is known. */
const paidText = ({ amount, length }: Paid, say: KeptSay): string =>
  [
    say('kept-kind-paid'),
    ...(amount === undefined ? [] : [dollars(amount)]),
    ...(length === undefined ? [] : [lengthIn(length, say)]),
  ].join(' ');

/** A look into the account, with the date or the balance that it showed. */
const accountText = ({ due, balance }: AccountShows, say: KeptSay): string =>
  [
    say('kept-kind-accountShows'),
    ...(due === undefined ? [] : [say('kept-shows-due', { date: dateIn(say, due) })]),
    ...(balance === undefined ? [] : [say('kept-shows-balance', { price: dollars(balance) })]),
  ].join(' ');

/** What an event says beside its day. */
export function eventText(event: LineEvent, say: KeptSay): string {
  switch (event.kind) {
    case 'paid':
      return paidText(event, say);
    case 'toppedUp':
      return `${say('kept-kind-toppedUp')} ${dollars(event.amount)}`;
    case 'used':
      return say('kept-kind-used');
    case 'accountShows':
      return accountText(event, say);
    case 'moved':
      return say(`kept-moved-${event.how}`);
    case 'note':
      return event.text;
  }
}
