import type { ContentProblem } from './content-problem.ts';
import type { GuideFrontMatter } from './schema/guide.ts';
import type { PlanFile } from './schema/plan.ts';
import type { ProviderFile } from './schema/provider.ts';
import type { SymptomFile } from './schema/symptom.ts';

/** The ids of the files that there are, by folder. */
export interface FileIds {
  readonly plans: ReadonlySet<string>;
  readonly providers: ReadonlySet<string>;
  readonly symptoms: ReadonlySet<string>;
}

/** What is said of ids for which there is no file. */
const missingIds = (
  field: string,
  ids: readonly string[],
  there: ReadonlySet<string>,
  reasonFor: (id: string) => string,
): readonly ContentProblem[] =>
  ids.filter((id) => !there.has(id)).map((id) => ({ field, reason: reasonFor(id) }));

const noPlan = (id: string): string => `there is no plan \`${id}\``;

/** Where a plan names a main plan or a provider that there is not. */
export const checkPlanReferences = (
  { companionOf, provider }: Pick<PlanFile, 'companionOf' | 'provider'>,
  { plans, providers }: Pick<FileIds, 'plans' | 'providers'>,
): readonly ContentProblem[] => [
  ...missingIds('companionOf', companionOf === undefined ? [] : [companionOf], plans, noPlan),
  ...missingIds('provider', [provider], providers, (id) => `there is no file \`${id}.yaml\``),
];

/** Where a guide names a plan that there is not. */
export const checkGuideReferences = (
  guide: Pick<GuideFrontMatter, 'plans'>,
  { plans }: Pick<FileIds, 'plans'>,
): readonly ContentProblem[] => missingIds('plans', guide.plans, plans, noPlan);

/** Where a symptom leads on to a symptom that there is not. */
export const checkSymptomReferences = (
  { next }: Pick<SymptomFile, 'next'>,
  { symptoms }: Pick<FileIds, 'symptoms'>,
): readonly ContentProblem[] =>
  missingIds(
    'next',
    next.flatMap((step) => ('symptom' in step ? [step.symptom] : [])),
    symptoms,
    (id) => `there is no symptom \`${id}\``,
  );

/** The actions and addresses of a provider, as far as they say which plans they are for. */
type ProviderActions = Pick<ProviderFile, 'id' | 'officialOfPlans'> & {
  readonly actions: readonly Pick<ProviderFile['actions'][number], 'plans'>[];
};

/** Where an action or an address of a provider is said to be for a plan which this provider does not have. */
export function checkActionReferences(
  { id: provider, actions, officialOfPlans = {} }: ProviderActions,
  plans: readonly Pick<PlanFile, 'id' | 'provider'>[],
): readonly ContentProblem[] {
  const providerOf = new Map(plans.map((plan) => [plan.id, plan.provider]));
  const own = new Set(plans.filter((plan) => plan.provider === provider).map(({ id }) => id));
  const reasonFor = (id: string): string =>
    providerOf.has(id) ? `the plan \`${id}\` is not one of this provider` : noPlan(id);
  return [
    ...missingIds('officialOfPlans', Object.keys(officialOfPlans), own, reasonFor),
    ...actions.flatMap((action, index) =>
      missingIds(`actions.${String(index)}.plans`, action.plans ?? [], own, reasonFor),
    ),
  ];
}
