import type { Plan } from './plan.ts';

/** One plan as the picker needs it. */
export interface Entry {
  readonly plan: Plan;
  readonly name: string;
  /** Page of the plan on this site. */
  readonly url: string;
  /** The provider's own address; left out when not known. */
  readonly official?: string;
  /** The provider says that the date in the account is still covered. */
  readonly accountInclusive?: boolean;
  /** The day of each collection of prices, as the page writes it, by the key of its source. */
  readonly collected?: Readonly<Record<string, string>>;
}

/** What the browser's clock says. */
export interface Moment {
  /** Milliseconds since 1970. */
  readonly instant: number;
  /** IANA name of the reader's zone. */
  readonly zone: string;
}
