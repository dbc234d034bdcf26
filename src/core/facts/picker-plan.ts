import type { Plan } from './plan.ts';

/** One plan as the picker needs it. */
export interface PickerPlan {
  readonly plan: Plan;
  /** The name as sold, with that of its provider: for cards and lists. */
  readonly name: string;
  /** What sentences, buttons and calendar titles call it. */
  readonly shortName: string;
  /** Page of the plan on this site. */
  readonly url: string;
  /** The provider's own address; left out when not known. */
  readonly official?: string;
  /** The day of each collection of prices, as the page writes it, by the key of its source. */
  readonly collected?: Readonly<Record<string, string>>;
}
