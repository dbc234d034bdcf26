import type { ProviderFile } from './schema/provider.ts';

/** A provider as one of its plans sees it: with the address where that plan is sold. */
export const providerOfPlan = (provider: ProviderFile, planId: string): ProviderFile => ({
  ...provider,
  official: provider.officialOfPlans?.[planId] ?? provider.official,
});
