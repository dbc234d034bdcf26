import type { PaymentMethod } from '../facts/payment-methods.ts';

/** What the number is needed for. */
export const PURPOSES = ['codes', 'calls', 'data', 'keep'] as const;
/** Where it is used. */
export const PLACES = ['abroad', 'us', 'both'] as const;
/** What the phone takes. */
export const PHONES = ['any', 'esim', 'no-esim'] as const;
/** From what the dates are counted: a start or the last payment, or the expiry date of a line already held. */
export const DATE_KINDS = ['start', 'due'] as const;
/** Yes or no. */
export const SWITCHES = ['yes', 'no'] as const;

type Switch = (typeof SWITCHES)[number];

/** Every answer as the reader gave it: a choice, or the text that was typed. The names are those of the URL. */
export interface Answers {
  readonly for: (typeof PURPOSES)[number];
  readonly voip: Switch;
  readonly where: (typeof PLACES)[number];
  /** Months to be covered. */
  readonly months: string;
  readonly phone: (typeof PHONES)[number];
  readonly pay: readonly PaymentMethod[];
  /** US dollars for each 30 days; empty: not said. */
  readonly budget: string;
  readonly autopay: Switch;
  readonly dates: (typeof DATE_KINDS)[number];
  /** Start date; empty: today. Of a line that is held: the day it was last paid for, or used where use keeps it. */
  readonly start: string;
  /** Expiry date that the account shows. */
  readonly due: string;
  /** Day of the last use of a line that is held, such as a call or a text. */
  readonly used: string;
  /** The dates of start and use are those in the US. */
  readonly usdate: Switch;
  /** Id of the plan that is held; empty: not said. */
  readonly held: string;
  /** Days of a trip. */
  readonly days: string;
  /** GB for a trip. */
  readonly gb: string;
  /** The end of the trip may move. */
  readonly move: Switch;
  /** Percent. */
  readonly tax: string;
  /** Percent. */
  readonly fee: string;
  /** Own currency, three letters. */
  readonly cur: string;
  /** Own currency for one US dollar. */
  readonly rate: string;
  /** The day the rate was typed. */
  readonly rated: string;
  /** Days kept free before the last safe day. */
  readonly buffer: string;
}

/** Fields that are typed. */
export const TYPED = [
  'months',
  'budget',
  'start',
  'due',
  'used',
  'days',
  'gb',
  'tax',
  'fee',
  'cur',
  'rate',
  'rated',
  'buffer',
] as const;
/** Name of a typed field. */
export type TypedField = (typeof TYPED)[number];

/** What a reader who said nothing has answered. */
export const DEFAULT_ANSWERS: Answers = {
  for: 'codes',
  voip: 'no',
  where: 'abroad',
  months: '12',
  phone: 'any',
  pay: [],
  budget: '',
  autopay: 'yes',
  dates: 'start',
  start: '',
  due: '',
  used: '',
  usdate: 'no',
  held: '',
  days: '',
  gb: '',
  move: 'no',
  tax: '',
  fee: '',
  cur: '',
  rate: '',
  rated: '',
  buffer: '7',
};
