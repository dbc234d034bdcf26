import type { CataloguePlan } from '../../catalogue.ts';
import type { PlanFile } from '../../core/facts/schema/plan.ts';
import type { Source } from '../../core/facts/schema/source.ts';
import { asOfText } from '../../i18n/formats.ts';
import type { PickerPlan } from '../../core/facts/picker-plan.ts';
import { packEntries } from '../../core/facts/packed-plans.ts';
import { planName } from '../plan/plan-name.ts';
import { soldOffers } from '../plan/price.ts';

/** Who speaks where a machine gathered prices. */
const COLLECTIONS: readonly Source['by'][] = ['shop-collection', 'comparison-site'];

/** The day of each collection that a price of data cites, by the key of its source. */
export function collectedDays(file: PlanFile): Readonly<Record<string, string>> {
  const cited = new Set(soldOffers(file).flatMap(({ sources }) => sources));
  return Object.fromEntries(
    Object.entries(file.sources).flatMap(([key, { by, asOf }]) =>
      file.kind === 'data' && COLLECTIONS.includes(by) && cited.has(key) ? [[key, asOfText(asOf)]] : [],
    ),
  );
}

/** A plan as the picker takes it: what the rules compute on, its name and the provider's address. */
function pickerEntry({ file, plan, provider }: CataloguePlan): Omit<PickerPlan, 'url'> {
  const inclusive = provider.accountDateInclusive;
  return {
    plan: inclusive !== 'unknown' && inclusive.value ? { ...plan, accountDateInclusive: true } : plan,
    name: planName({ provider, file }),
    shortName: file.shortName,
    collected: collectedDays(file),
    ...(provider.official === 'unknown' ? {} : { official: provider.official.value }),
  };
}

/** The whole catalogue as the picker's page hands it over. */
export const packedEntries = (plans: readonly CataloguePlan[]): string =>
  packEntries(plans.map(pickerEntry), (plan) =>
    Object.keys(plans.find(({ id }) => id === plan.id)?.file.sources ?? {}),
  );
