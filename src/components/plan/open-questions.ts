import type { CataloguePlan } from '../../catalogue.ts';
import type { PaymentMethod } from '../../core/facts/payment-methods.ts';
import { fill } from '../../i18n/fill.ts';
import { andList } from '../../i18n/formats.ts';
import { askWords, paymentInEnglish, questions, type Topic } from '../../i18n/words/ask-words.ts';
import { factCodes } from '../../i18n/words/fact-codes.ts';
import { planWords } from '../../i18n/words/plan-words.ts';
import { unknownPayments, unknownTopics } from './unknown-topics.ts';

/** What is not known of a plan, and what to ask its provider. */
export interface OpenQuestions {
  /** What is not known and not asked for below, in a word each. */
  readonly others: readonly string[];
  /** The most pressing questions in Chinese. */
  readonly chinese: readonly string[];
  /** The same as one message in English. */
  readonly english: string;
}

/** As many questions as a chat with support takes at once. */
const ASKED = 4;

const place = { place: planWords.abroad };

/** What a topic is called in the list of what is not known. */
function labelOf(topic: Topic, { file }: CataloguePlan): string {
  switch (topic) {
    case 'profile':
      return factCodes.limit.profile;
    case 'startCost':
      return andList(
        file.startCosts.flatMap(({ item, amount }) =>
          amount === 'unknown' ? [factCodes.startCost[item]] : [],
        ),
      );
    case 'usResidentsOnly':
      return askWords.residents;
    case 'roaming':
    case 'textsAbroad':
    case 'activateAbroad':
    case 'renewAbroad':
      return fill(planWords[topic], place);
    default:
      return planWords[topic];
  }
}

const namesOf = (methods: readonly PaymentMethod[]): string =>
  andList(methods.map((method) => factCodes.payment[method]));

const inEnglish = (methods: readonly PaymentMethod[]): string =>
  methods
    .map((method) => paymentInEnglish[method])
    .join(', ')
    .replace(/, (?=[^,]*$)/, ' or ');

/** What is not known of a plan and what to ask; undefined where everything is known. */
export function openQuestionsOf(entry: CataloguePlan): OpenQuestions | undefined {
  const topics = unknownTopics(entry);
  const methods = unknownPayments(entry.file);
  if (topics.length + methods.length === 0) return undefined;
  const asked = topics.slice(0, ASKED - Math.min(1, methods.length));
  const pays = methods.length === 0 ? [] : [methods];
  return {
    others: topics.slice(asked.length).map((topic) => labelOf(topic, entry)),
    chinese: [
      ...asked.map((topic) => questions[topic].chinese),
      ...pays.map((list) => fill(askWords.pay, { methods: namesOf(list) })),
    ],
    english: [
      fill(askWords.greeting, { name: entry.provider.name }),
      ...asked.map((topic) => questions[topic].english),
      ...pays.map((list) => fill(askWords.payEnglish, { methods: inEnglish(list) })),
    ].join(' '),
  };
}
