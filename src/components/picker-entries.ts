import type { CataloguePlan } from '../catalogue.ts';
import type { Entry } from './picker/entry.ts';
import { packEntries } from './picker/packing.ts';

/** A plan as the picker takes it: what the rules compute on, its name and the provider's address. */
function pickerEntry({ file, plan, provider }: CataloguePlan): Omit<Entry, 'url'> {
  const inclusive = provider.accountDateInclusive;
  return {
    plan,
    name: `${provider.name} ${file.name}`,
    ...(provider.official === 'unknown' ? {} : { official: provider.official.value }),
    ...(inclusive !== 'unknown' && inclusive.value ? { accountInclusive: true } : {}),
  };
}

/** The whole catalogue as the picker's page hands it over. */
export const packedEntries = (plans: readonly CataloguePlan[]): string =>
  packEntries(plans.map(pickerEntry), (plan) =>
    Object.keys(plans.find(({ id }) => id === plan.id)?.file.sources ?? {}),
  );
