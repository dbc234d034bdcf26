import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { guideSchema } from './core/facts/schema/guide.ts';
import { paymentSchema } from './core/facts/schema/payment.ts';
import { planSchema } from './core/facts/schema/plan.ts';
import { providerSchema } from './core/facts/schema/provider.ts';
import { questionSchema } from './core/facts/schema/question.ts';
import { speakInSentences } from './core/facts/schema/reasons.ts';
import { symptomSchema } from './core/facts/schema/symptom.ts';

speakInSentences();

/** The id of an entry is its file name, whatever stands inside the file. */
const fileName = ({ entry }: { entry: string }): string => entry.replace(/\.[a-z]+$/, '');
const filesIn = (name: string, ext: 'yaml' | 'mdx') =>
  glob({ pattern: `*.${ext}`, base: `./src/content/${name}`, generateId: fileName });

/** The collections by the names of their folders. */
export const collections = {
  plans: defineCollection({ loader: filesIn('plans', 'yaml'), schema: planSchema }),
  providers: defineCollection({ loader: filesIn('providers', 'yaml'), schema: providerSchema }),
  payments: defineCollection({ loader: filesIn('payments', 'yaml'), schema: paymentSchema }),
  symptoms: defineCollection({ loader: filesIn('symptoms', 'yaml'), schema: symptomSchema }),
  faq: defineCollection({ loader: filesIn('faq', 'mdx'), schema: questionSchema }),
  guides: defineCollection({ loader: filesIn('guides', 'mdx'), schema: guideSchema }),
};
