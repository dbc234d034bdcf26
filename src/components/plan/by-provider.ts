import type { Catalogue, CataloguePlan } from '../../catalogue.ts';
import type { ProviderFile } from '../../core/facts/schema/provider.ts';

/** A provider with its plans; of one without plans something else is known. */
export interface ProviderPlans {
  readonly provider: ProviderFile;
  readonly entries: readonly CataloguePlan[];
}

/** Every provider that has a plan in the catalogue, or of which something else is known. */
export const plansByProvider = ({ plans, providers }: Catalogue): readonly ProviderPlans[] =>
  providers
    .map((provider) => ({ provider, entries: plans.filter((entry) => entry.provider.id === provider.id) }))
    .filter(({ provider, entries }) => entries.length > 0 || provider.facts !== undefined);
