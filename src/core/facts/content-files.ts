import type { GuideFrontMatter } from './schema/guide.ts';
import type { PaymentFile } from './schema/payment.ts';
import type { PlanFile } from './schema/plan.ts';
import type { ProviderFile } from './schema/provider.ts';
import type { QuestionFrontMatter } from './schema/question.ts';
import type { SymptomFile } from './schema/symptom.ts';

/** A file of content that its schema let through; `body` is the text of a guide or a question. */
export interface CheckedFile<Data> {
  /** The name of the file without its ending. */
  readonly id: string;
  readonly data: Data;
  readonly body?: string | undefined;
}

/** The files of every folder of content. */
export interface ContentFiles {
  readonly plans: readonly CheckedFile<PlanFile>[];
  readonly providers: readonly CheckedFile<ProviderFile>[];
  readonly payments: readonly CheckedFile<PaymentFile>[];
  readonly guides: readonly CheckedFile<GuideFrontMatter>[];
  readonly symptoms: readonly CheckedFile<SymptomFile>[];
  readonly faq: readonly CheckedFile<QuestionFrontMatter>[];
}
