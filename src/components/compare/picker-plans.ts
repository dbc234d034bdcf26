import type { CataloguePlan } from '../../catalogue.ts';
import type { PlanFile } from '../../core/facts/schema/plan.ts';
import type { Source } from '../../core/facts/schema/source.ts';
import { asOfText } from '../../i18n/formats.ts';
import type { PickerPlan } from '../../core/facts/picker-plan.ts';
import { packEntries, withoutPacks } from '../../core/facts/packed-plans.ts';
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

const packed = (plans: readonly CataloguePlan[], entries: readonly Omit<PickerPlan, 'url'>[]): string =>
  packEntries(entries, (plan) => Object.keys(plans.find(({ id }) => id === plan.id)?.file.sources ?? {}));

/** The whole catalogue as an island takes it. */
export const packedEntries = (plans: readonly CataloguePlan[]): string =>
  packed(plans, plans.map(pickerEntry));

/** The catalogue as the picker's page hands it over: the packs of data cards come when a reader asks for data. */
export const packedFirst = (plans: readonly CataloguePlan[]): string =>
  packed(
    plans,
    plans.map(pickerEntry).map((entry) => ({ ...entry, plan: withoutPacks(entry.plan) })),
  );

/** The data cards with their packs. */
export const packedPacks = (plans: readonly CataloguePlan[]): string =>
  packedEntries(plans.filter(({ plan }) => plan.kind === 'data'));
