import type { Catalogue, CataloguePlan } from '../../catalogue.ts';
import type { ProviderFile } from '../../core/facts/schema.ts';

/** A provider with its plans. */
export interface ProviderPlans {
  readonly provider: ProviderFile;
  readonly entries: readonly CataloguePlan[];
}

/** Every provider that has a plan in the catalogue. */
export const plansByProvider = ({ plans, providers }: Catalogue): readonly ProviderPlans[] =>
  providers
    .map((provider) => ({ provider, entries: plans.filter((entry) => entry.provider.id === provider.id) }))
    .filter(({ entries }) => entries.length > 0);
