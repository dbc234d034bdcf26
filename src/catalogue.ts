import { getCollection, type CollectionEntry } from 'astro:content';
import { checkActions, contradictionsIn } from './core/facts/contradictions.ts';
import { checkDays, checkPapers } from './core/facts/evidence.ts';
import { planOfFile } from './core/facts/plan-from-file.ts';
import type { Plan } from './core/facts/plan.ts';
import { GUIDE_FAMILIES } from './core/facts/schema.ts';
import type { PaymentFile, PlanFile, ProviderFile, Source, SymptomFile } from './core/facts/schema.ts';
import { checkStages } from './core/dates/lapse.ts';

/** A plan with everything a page needs of it. */
export interface CataloguePlan {
  readonly id: string;
  readonly file: PlanFile;
  readonly plan: Plan;
  readonly provider: ProviderFile;
  /** The main plan that a companion needs. */
  readonly main?: string;
}

/** The whole content, checked. */
export interface Catalogue {
  readonly plans: readonly CataloguePlan[];
  readonly providers: readonly ProviderFile[];
  readonly payments: readonly PaymentFile[];
  readonly guides: readonly CollectionEntry<'guides'>[];
  readonly symptoms: readonly SymptomFile[];
  readonly questions: readonly CollectionEntry<'faq'>[];
}

/** The day the site is built; `BUILD_DAY` (ISO) makes a build repeatable. */
export const buildDay: string = process.env['BUILD_DAY'] ?? new Date().toISOString().slice(0, 10);

/** Last day a source was read, of all sources in a file. */
export function lastChecked(sources: Readonly<Record<string, Source>>): string | undefined {
  return Object.values(sources)
    .map((source) => source.read)
    .sort()
    .at(-1);
}

/** Last day a source of any plan was read; undefined without plans. */
export const lastCheckedOfAll = (plans: readonly CataloguePlan[]): string | undefined =>
  plans
    .flatMap(({ file }) => lastChecked(file.sources) ?? [])
    .sort()
    .at(-1);

/** Numbers first, then VoIP, then data; whole before partial, closed last; by name in each. */
function shelfOrder(a: CataloguePlan, b: CataloguePlan): number {
  const shelf = ({ plan }: CataloguePlan): number =>
    (plan.status === 'closed' ? 100 : 0) +
    { line: 0, voip: 10, data: 20 }[plan.kind] +
    (plan.publish === 'partial' ? 1 : 0);
  return shelf(a) - shelf(b) || (a.id < b.id ? -1 : 1);
}

/** Why a lapse stage cannot stand where it does. */
const STAGE_REASONS = {
  'negative-after': 'is below zero: a stage begins on its anchor or after it',
  'before-last-safe-day': 'falls inside the paid term',
  'lost-before-suspended': 'the number would be lost before service stops',
  'no-suspended-stage': 'counts from the stop of service, but this clock has no stage `suspended`',
} as const;

async function read(): Promise<Catalogue> {
  const problems: string[] = [];
  const [planEntries, providerEntries, paymentEntries, guides, symptomEntries, questions] = await Promise.all(
    [
      getCollection('plans'),
      getCollection('providers'),
      getCollection('payments'),
      getCollection('guides'),
      getCollection('symptoms'),
      getCollection('faq'),
    ],
  );
  const providers = new Map(providerEntries.map((entry) => [entry.id, entry.data]));
  const planIds = new Set(planEntries.map((entry) => entry.id));
  const guideIds = new Set(guides.map(({ id }) => id));
  const symptoms = symptomEntries.map((entry) => entry.data);
  const check = (folder: string, id: string, data: Parameters<typeof checkPapers>[0]): void => {
    for (const { field, reason } of checkPapers(data, id, buildDay))
      problems.push(`src/content/${folder}/${id}.yaml: ${field}: ${reason}`);
  };
  const planFiles = planEntries.map((entry) => entry.data);
  for (const { id, data } of providerEntries) {
    check('providers', id, data);
    for (const { field, reason } of checkActions(data, planFiles))
      problems.push(`src/content/providers/${id}.yaml: ${field}: ${reason}`);
  }
  for (const entry of paymentEntries) check('payments', entry.id, entry.data);
  for (const entry of symptomEntries) {
    check('symptoms', entry.id, entry.data);
    for (const step of entry.data.next)
      if ('symptom' in step && !symptoms.some(({ id }) => id === step.symptom))
        problems.push(`src/content/symptoms/${entry.id}.yaml: next: there is no symptom \`${step.symptom}\``);
  }
  const plans: CataloguePlan[] = [];
  for (const { id, data: file } of planEntries) {
    check('plans', id, file);
    for (const { field, reason } of contradictionsIn(file))
      problems.push(`src/content/plans/${id}.yaml: ${field}: ${reason}`);
    const plan = planOfFile(file);
    for (const { path, code } of checkStages(plan))
      problems.push(`src/content/plans/${id}.yaml: ${path}: ${STAGE_REASONS[code]}`);
    if (file.companionOf !== undefined && !planIds.has(file.companionOf))
      problems.push(`src/content/plans/${id}.yaml: companionOf: there is no plan \`${file.companionOf}\``);
    const provider = providers.get(file.provider);
    if (provider === undefined)
      problems.push(`src/content/plans/${id}.yaml: provider: there is no file \`${file.provider}.yaml\``);
    else plans.push({ id, file, plan, provider });
  }
  for (const [folder, texts] of [
    ['guides', guides],
    ['faq', questions],
  ] as const)
    for (const { id, data } of texts)
      for (const { field, reason } of checkDays(data, buildDay))
        problems.push(`src/content/${folder}/${id}.mdx: ${field}: ${reason}`);
  for (const guide of guides) {
    for (const id of guide.data.plans)
      if (!planIds.has(id))
        problems.push(`src/content/guides/${guide.id}.mdx: plans: there is no plan \`${id}\``);
    for (const id of guide.data.related)
      if (!guideIds.has(id))
        problems.push(`src/content/guides/${guide.id}.mdx: related: there is no guide \`${id}\``);
  }
  if (problems.length > 0)
    throw new Error(`The content has ${problems.length} mistake(s):\n${problems.join('\n')}`);
  return {
    plans: plans.sort(shelfOrder),
    providers: providerEntries.map((entry) => entry.data).sort((a, b) => (a.id < b.id ? -1 : 1)),
    payments: paymentEntries.map((entry) => entry.data),
    guides: [...guides].sort(
      (a, b) =>
        GUIDE_FAMILIES.indexOf(a.data.family) - GUIDE_FAMILIES.indexOf(b.data.family) ||
        a.data.order - b.data.order,
    ),
    symptoms: symptoms.sort((a, b) => a.order - b.order),
    questions: [...questions].sort((a, b) => a.data.order - b.data.order),
  };
}

let catalogue: Promise<Catalogue> | undefined;

/**
 * The one door to content: read once a build, checked as a whole.
 *
 * @throws Error with one line for each mistake: file, field and reason.
 */
export function openCatalogue(): Promise<Catalogue> {
  catalogue ??= read();
  return catalogue;
}
