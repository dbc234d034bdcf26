import { openCatalogue, type CataloguePlan } from '../../catalogue.ts';
import type { ProviderFile } from '../../core/facts/schema/provider.ts';

/**
 * The plan that a guide speaks of.
 *
 * @throws Error when there is none of that id, which stops the build.
 */
export async function planNamed(id: string): Promise<CataloguePlan> {
  const { plans } = await openCatalogue();
  const entry = plans.find((found) => found.id === id);
  if (entry === undefined) throw new Error(`A guide names the plan "${id}", which does not exist.`);
  return entry;
}

/**
 * The provider that a guide speaks of.
 *
 * @throws Error when there is none of that id, which stops the build.
 */
export async function providerNamed(id: string): Promise<ProviderFile> {
  const { providers } = await openCatalogue();
  const provider = providers.find((found) => found.id === id);
  if (provider === undefined) throw new Error(`A guide names the provider "${id}", which does not exist.`);
  return provider;
}
