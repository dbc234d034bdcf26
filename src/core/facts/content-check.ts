import type { CheckedFile, ContentFiles } from './content-files.ts';
import type { ContentProblem } from './content-problem.ts';
import { contradictionsIn } from './contradictions.ts';
import { checkDays } from './days-check.ts';
import { checkCitesSource, checkEvidence } from './evidence-check.ts';
import { checkOrders, checkPlanNames } from './neighbours-check.ts';
import { checkOwnPages } from './own-pages-check.ts';
import { planOfFile } from './plan-from-file.ts';
import {
  checkActionReferences,
  checkGuideReferences,
  checkPlanReferences,
  checkSymptomReferences,
  type FileIds,
} from './references.ts';
import type { PlanFile } from './schema/plan.ts';
import type { ProviderFile } from './schema/provider.ts';
import { checkSense } from './sense-check.ts';
import { checkSpeakers } from './speakers-check.ts';
import { checkStages } from './stages-check.ts';
import { checkGuideText, checkQuestionText, checkSymptomText } from './text-check.ts';

/** Something wrong in one content file. */
export interface FileProblem extends ContentProblem {
  /** Path of the file such as `src/content/plans/tello-payg.yaml`. */
  readonly file: string;
}

/** What names sources. */
type Sourced = Pick<PlanFile, 'sources'>;

/** The folders of content and how their files end. */
export const CONTENT_FOLDERS = {
  plans: 'yaml',
  providers: 'yaml',
  payments: 'yaml',
  symptoms: 'yaml',
  guides: 'mdx',
  faq: 'mdx',
} as const;

/** A folder of content. */
export type ContentFolder = keyof typeof CONTENT_FOLDERS;

const pathOf = (folder: ContentFolder, id: string): string =>
  `src/content/${folder}/${id}.${CONTENT_FOLDERS[folder]}`;

const problemsIn = <Data>(
  folder: ContentFolder,
  files: readonly CheckedFile<Data>[],
  check: (file: CheckedFile<Data>) => readonly ContentProblem[],
): readonly FileProblem[] =>
  files.flatMap((file) => check(file).map((problem) => ({ file: pathOf(folder, file.id), ...problem })));

const idsOf = (files: readonly { readonly id: string }[]): ReadonlySet<string> =>
  new Set(files.map(({ id }) => id));

const fileIds = ({ plans, providers, symptoms }: ContentFiles): FileIds => ({
  plans: idsOf(plans),
  providers: idsOf(providers),
  symptoms: idsOf(symptoms),
});

/** What is wrong in one plan file, as far as it can be told with the ids of the others and its provider's addresses. */
function planProblems(
  { id, data }: CheckedFile<PlanFile>,
  { providers }: ContentFiles,
  ids: FileIds,
  buildDay: string,
): readonly ContentProblem[] {
  const provider = providers.find((each) => each.id === data.provider)?.data;
  return [
    ...checkCitesSource(data),
    ...checkEvidence(data, id, buildDay),
    ...contradictionsIn(data),
    ...checkSense(data),
    ...checkStages(planOfFile(data)),
    ...checkPlanReferences(data, ids),
    ...(provider === undefined ? [] : checkOwnPages(data.sources, provider)),
  ];
}

function providerProblems(
  { id, data }: CheckedFile<ProviderFile>,
  { plans }: ContentFiles,
  buildDay: string,
): readonly ContentProblem[] {
  return [
    ...checkEvidence(data, id, buildDay),
    ...checkOwnPages(data.sources, data),
    ...checkActionReferences(
      data,
      plans.map((plan) => plan.data),
    ),
  ];
}

/** The files of a folder with the sources that they name. */
const sourcedIn = (folder: ContentFolder, files: readonly CheckedFile<Sourced>[]) =>
  files.map(({ id, data }) => ({ file: pathOf(folder, id), sources: data.sources }));

/**
 * Everything that is wrong in the content though each file has the right shape: evidence, days, what contradicts itself,
 * what leads nowhere, what stands twice.
 *
 * @param buildDay ISO date of the build; nothing may have been read after it.
 */
export function contentProblems(content: ContentFiles, buildDay: string): readonly FileProblem[] {
  const ids = fileIds(content);
  const { plans, providers, payments, symptoms, guides, faq } = content;
  return [
    ...problemsIn('providers', providers, (file) => providerProblems(file, content, buildDay)),
    ...problemsIn('payments', payments, ({ id, data }) => checkEvidence(data, id, buildDay)),
    ...problemsIn('symptoms', symptoms, ({ id, data }) => [
      ...checkEvidence(data, id, buildDay),
      ...checkSymptomReferences(data, ids),
      ...checkSymptomText(data),
    ]),
    ...problemsIn('plans', plans, (file) => planProblems(file, content, ids, buildDay)),
    ...problemsIn('guides', guides, ({ data, body }) => [
      ...checkDays(data, buildDay),
      ...checkGuideReferences(data, ids),
      ...checkGuideText(data, body),
    ]),
    ...problemsIn('faq', faq, ({ data, body }) => [...checkDays(data, buildDay), ...checkQuestionText(body)]),
    ...checkSpeakers(
      [
        sourcedIn('plans', plans),
        sourcedIn('providers', providers),
        sourcedIn('payments', payments),
        sourcedIn('symptoms', symptoms),
        sourcedIn('guides', guides),
        sourcedIn('faq', faq),
      ].flat(),
    ),
    ...checkPlanNames(plans).map(({ id, ...problem }) => ({ file: pathOf('plans', id), ...problem })),
    ...checkOrders(content).map(({ folder, id, ...problem }) => ({ file: pathOf(folder, id), ...problem })),
  ];
}
