import type { Length } from '../calendar/civil.ts';
import type { UsZone } from '../calendar/zone.ts';
import type { PaymentMethod } from './payment-methods.ts';

/** A fact that research did not find. It is a value of its own and never replaced by a default. */
export type Unknown = 'unknown';
/** A fact, or the statement that it is not known. */
export type Known<T> = T | Unknown;
/** Whole US cents. */
export type Cents = number;
/** Keys of the sources in the plan's file that state a fact. */
export type SourceKeys = readonly string[];

/** One thing that can be bought: a price for a length of service. */
export interface Offer {
  /** Unique in its plan, kebab-case. */
  readonly id: string;
  /** Price of one purchase, before tax. */
  readonly price: Cents;
  readonly length: Length;
  /** `required`: the price holds only while automatic renewal is on. */
  readonly autopay: Known<'required' | 'optional'>;
  /** `first`: a promotion for the first term only. `renewal`: the price of every later term only. */
  readonly applies: 'always' | 'first' | 'renewal';
  /** Data in MB for the whole length (data offers), or `unlimited`. */
  readonly dataMb?: Known<number | 'unlimited'>;
  readonly sources: SourceKeys;
}

/** What happens after a lapse. Ordered as they happen. */
export type StageKind = 'suspended' | 'atRisk' | 'lost';
/** Where the days of a stage are counted from. */
export type StageAnchor = 'due' | 'suspended' | 'zeroBalance' | 'lastAction' | Unknown;

/** A stage of a lapse: begins `after` days after its anchor. */
export interface Stage {
  readonly stage: StageKind;
  /** Whole days from the anchor to the first day of the stage. */
  readonly after: number;
  readonly from: StageAnchor;
  /** The branch holds only with this balance; without it, always. */
  readonly when?: 'zero' | 'belowCharge';
  readonly sources: SourceKeys;
  /** Live claims that disagree on `after`. Superseded ones are never here. */
  readonly rivals: readonly { readonly after: number; readonly sources: SourceKeys }[];
}

/** Where the end of a renewed term is counted from. */
export type RenewFrom = 'expiry' | 'payment' | 'later' | 'queued';
/** The moment the first term begins. */
export type StartsAt = 'payment' | 'activation' | 'install' | 'firstUse' | 'installOrFirstUse';
/** What a reader can do that a provider may count as activity. */
export type Action =
  'call-out' | 'call-in' | 'text-out' | 'text-in' | 'data' | 'top-up' | 'order' | 'login' | 'any-use';

interface ClockBase {
  /** Unique in its plan, kebab-case. */
  readonly id: string;
  readonly stages: readonly Stage[];
  readonly sources: SourceKeys;
}

/** A paid term: one or more offers. */
export interface TermClock extends ClockBase {
  readonly kind: 'term';
  readonly offers: readonly Offer[];
  /** Live claims that disagree on the length of the term. The shortest is planned on. */
  readonly rivals: readonly { readonly length: Length; readonly sources: SourceKeys }[];
  readonly renewFrom: Known<RenewFrom>;
  readonly startsAt: Known<StartsAt>;
  readonly dayCount: Known<'elapsed' | 'calendar'>;
  /** More can be bought on the same line or profile while the term runs. */
  readonly topUpBeforeExpiry: Known<boolean>;
  readonly topUpAfterExpiry: Known<boolean>;
}

/** A balance that must hold the charge at each cycle. */
export interface WalletClock extends ClockBase {
  readonly kind: 'wallet';
  /** Taken from the balance at each cycle, before tax. */
  readonly charge: Cents;
  readonly cycle: Length;
  /** The sizes in which money can be added. */
  readonly topUps: readonly Cents[];
}

/** A counting action inside a window. */
export interface ActivityClock extends ClockBase {
  readonly kind: 'activity';
  readonly window: Length;
  /** Live claims that disagree on the window. The shortest is planned on. */
  readonly rivals: readonly { readonly length: Length; readonly sources: SourceKeys }[];
  readonly counts: readonly Action[];
  readonly doesNotCount: readonly Action[];
}

/** A time limit beside the clocks, with an anchor of its own. */
export interface Limit {
  /** Unique in its plan, kebab-case. */
  readonly id: string;
  /**
   * `profile`: the eSIM is taken back. `useBy`: a purchase is void unless it was started. `startsItself`: a purchase
   * starts unasked. `trial`: a trial ends.
   */
  readonly kind: 'profile' | 'useBy' | 'startsItself' | 'trial';
  readonly length: Length;
  readonly from: 'purchase' | 'install' | 'packEnd' | 'lastTopUp';
  readonly sources: SourceKeys;
  /** Live claims that disagree on the length. The shortest is planned on. */
  readonly rivals: readonly { readonly length: Length; readonly sources: SourceKeys }[];
}

/** What keeps a line alive. A plan may have several; the earliest wins. */
export type Clock = TermClock | WalletClock | ActivityClock;

/** How well a way to pay is evidenced for one plan. */
export type Acceptance = 'yes' | 'reported' | 'mixed' | 'no';

/** A fact of the plan that ranking weighs, with who says so. */
export interface Weighed<T> {
  readonly value: T;
  readonly sources: SourceKeys;
}

/** The facts that ranking weighs, each with the values it may have. */
export interface FactValues {
  /** What the number counts as; `none` where there is no number. */
  readonly numberType: 'mobile' | 'voip' | 'none' | 'some-packs';
  /** Calls can be made. */
  readonly calls: boolean;
  /** Texts can be sent and received. */
  readonly texts: boolean;
  /** Data in MB included in a cycle. */
  readonly dataMb: number | 'unlimited';
  /** `only`: there is no physical SIM. `reported`: users did it, the provider does not promise it. */
  readonly esim: 'yes' | 'no' | 'only' | 'reported';
  /** It is sold on a physical SIM. */
  readonly physicalSim: boolean;
  /** A line can be activated outside the US. */
  readonly activateAbroad: boolean;
  /** It can be renewed from outside the US. */
  readonly renewAbroad: 'yes' | 'no' | 'reported';
  /** How texts, codes among them, arrive outside the US. */
  readonly textsAbroad: 'roaming' | 'wifi' | 'app' | 'no' | 'conflicting';
  /** Only residents of the US may buy it. */
  readonly usResidentsOnly: boolean;
  /** Automatic renewal is needed, offered, or not there. */
  readonly autopay: 'required' | 'optional' | 'none';
  /** Tax comes on top of the price or is in it. */
  readonly tax: 'extra' | 'included';
}

/** The names of those facts. */
export const WEIGHED_FACTS = [
  'numberType',
  'calls',
  'texts',
  'dataMb',
  'esim',
  'physicalSim',
  'activateAbroad',
  'renewAbroad',
  'textsAbroad',
  'usResidentsOnly',
  'autopay',
  'tax',
] as const satisfies readonly (keyof FactValues)[];

/** Those facts with who says so, as far as they are known. */
export type WeighedFacts = {
  readonly [Fact in (typeof WEIGHED_FACTS)[number]]: Known<Weighed<FactValues[Fact]>>;
};

/** A plan as the rules see it: values and source keys, no words. */
export interface Plan extends WeighedFacts {
  /** File name of the plan. */
  readonly id: string;
  /** `line`: a SIM-based mobile line. `voip`: a number in an app. `data`: data only. */
  readonly kind: 'line' | 'voip' | 'data';
  readonly status: Known<'open' | 'closed'>;
  readonly publish: 'whole' | 'partial';
  /** The zone of the provider's day. */
  readonly zone: Known<UsZone>;
  readonly clocks: readonly Clock[];
  /** Time limits of the eSIM or of a purchase; left out where none is known. */
  readonly limits?: readonly Limit[];
  /** The provider says that the date in the account is still covered; left out where it does not. */
  readonly accountDateInclusive?: boolean;
  /** Paid once at the start; an entry with an unknown amount stays visible as such. */
  readonly startCosts: readonly {
    readonly item: 'sim' | 'port-in' | 'activation';
    readonly amount: Known<Cents>;
  }[];
  /** Id of a plan that must be held first. */
  readonly companionOf?: string;
  readonly payments: Readonly<Record<PaymentMethod, Known<Weighed<Acceptance>>>>;
}
