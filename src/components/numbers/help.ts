/** One thing to do at a provider, as its page gives it. */
export interface HelpSteps {
  readonly does: 'renew' | 'check';
  /** The steps, in order. */
  readonly steps: readonly string[];
  /** Exactly what is sent or dialled. */
  readonly dial?: string;
  /** The number that a text goes to. */
  readonly to?: string;
  /** Ids of the plans it is for; without it, every plan of the provider. */
  readonly plans?: readonly string[];
}

/** What is done at the providers, and which provider a plan has. */
export interface Help {
  readonly providers: Readonly<Record<string, readonly HelpSteps[]>>;
  readonly providerOf: Readonly<Record<string, string>>;
}

/** The first steps for a plan of a kind; undefined where nobody found any. */
export function stepsFor(
  { providers, providerOf }: Help,
  planId: string,
  does: HelpSteps['does'],
): HelpSteps | undefined {
  const provider = providerOf[planId];
  const all = provider === undefined ? undefined : providers[provider];
  return all?.find((each) => each.does === does && (each.plans?.includes(planId) ?? true));
}
