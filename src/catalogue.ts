import { getCollection, type CollectionEntry } from 'astro:content';
import { parseCivil, type CivilDate } from './core/calendar/civil.ts';
import { byFamily, byId, byMethod, byOrder, byPlan } from './core/facts/catalogue-order.ts';
import { contentProblems } from './core/facts/content-check.ts';
import { planOfFile } from './core/facts/plan-from-file.ts';
import type { Plan } from './core/facts/plan.ts';
import { providerOfPlan } from './core/facts/provider-of-plan.ts';
import type { PaymentFile } from './core/facts/schema/payment.ts';
import type { PlanFile } from './core/facts/schema/plan.ts';
import type { ProviderFile } from './core/facts/schema/provider.ts';
import type { Source } from './core/facts/schema/source.ts';
import type { SymptomFile } from './core/facts/schema/symptom.ts';

/** A plan with everything a page needs of it. */
export interface CataloguePlan {
  readonly id: string;
  readonly file: PlanFile;
  readonly plan: Plan;
  readonly provider: ProviderFile;
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

/**
 * The last day on which a source of any plan was read, by which a device is told that its clock is wrong.
 *
 * @throws Error without a source: every plan has one.
 */
export function newestFact(plans: readonly CataloguePlan[]): CivilDate {
  const parsed = parseCivil(lastCheckedOfAll(plans) ?? '');
  if (!parsed.ok) throw new Error('No source of any plan was ever read.');
  return parsed.date;
}

/** The files of every folder as the schema let them through. */
interface Content {
  readonly plans: readonly CollectionEntry<'plans'>[];
  readonly providers: readonly CollectionEntry<'providers'>[];
  readonly payments: readonly CollectionEntry<'payments'>[];
  readonly guides: readonly CollectionEntry<'guides'>[];
  readonly symptoms: readonly CollectionEntry<'symptoms'>[];
  readonly questions: readonly CollectionEntry<'faq'>[];
}

async function readContent(): Promise<Content> {
  const [plans, providers, payments, guides, symptoms, questions] = await Promise.all([
    getCollection('plans'),
    getCollection('providers'),
    getCollection('payments'),
    getCollection('guides'),
    getCollection('symptoms'),
    getCollection('faq'),
  ]);
  return { plans, providers, payments, guides, symptoms, questions };
}

/** Every mistake of the content, one line each: file, field and reason. */
function mistakesOf({ plans, providers, payments, guides, symptoms, questions }: Content): readonly string[] {
  const faq = questions;
  return contentProblems({ plans, providers, payments, guides, symptoms, faq }, buildDay).map(
    ({ file, field, reason }) => `${file}: ${field}: ${reason}`,
  );
}

/** Every plan with its provider; content without mistakes has one for each. */
function plansOf({ plans, providers }: Content): readonly CataloguePlan[] {
  const providerFiles = new Map(providers.map(({ id, data }) => [id, data]));
  return plans.flatMap(({ id, data: file }) => {
    const provider = providerFiles.get(file.provider);
    if (provider === undefined) return [];
    return [{ id, file, plan: planOfFile(file), provider: providerOfPlan(provider, file.id) }];
  });
}

/** The content in the order in which it is shown. */
function orderedCatalogue(content: Content): Catalogue {
  return {
    plans: plansOf(content).toSorted((a, b) => byPlan(a.plan, b.plan)),
    providers: content.providers.map(({ data }) => data).sort(byId),
    payments: content.payments.map(({ data }) => data).sort(byMethod),
    guides: content.guides.toSorted((a, b) => byFamily(a.data, b.data)),
    symptoms: content.symptoms.map(({ data }) => data).sort(byOrder),
    questions: content.questions.toSorted((a, b) => byOrder(a.data, b.data)),
  };
}

async function readCatalogue(): Promise<Catalogue> {
  const content = await readContent();
  const mistakes = mistakesOf(content);
  if (mistakes.length > 0)
    throw new Error(`The content has ${String(mistakes.length)} mistake(s):\n${mistakes.join('\n')}`);
  return orderedCatalogue(content);
}

let catalogue: Promise<Catalogue> | undefined;

/**
 * The one door to content: read once a build, checked as a whole.
 *
 * @throws Error with one line for each mistake: file, field and reason.
 */
export function openCatalogue(): Promise<Catalogue> {
  catalogue ??= readCatalogue();
  return catalogue;
}
