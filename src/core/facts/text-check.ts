import type { ContentProblem } from './content-problem.ts';
import type { GuideFrontMatter } from './schema/guide.ts';
import type { SymptomFile } from './schema/symptom.ts';

/** A sum of money that is typed instead of read from the catalogue: with a sign, or with the Chinese for US dollars. */
const MONEY = /[$＄¥￥]\s?\d|\d\s?\u7f8e[\u5143\u91d1\u5206]/;
/** A link to a page of this site whose path does not end as pages do. */
const LINK_WITHOUT_SLASH = /\]\((\/[a-z0-9/-]*[a-z0-9-])(?:[#?][^)]*)?\)/g;
const SENTENCE_END = /[。？！；]/g;
const LEAST_SENTENCES = 2;
const MOST_SENTENCES = 9;

const moneyProblems = (field: string, text: string): readonly ContentProblem[] => {
  const found = MONEY.exec(text)?.[0];
  return found === undefined
    ? []
    : [
        {
          field,
          reason: `holds the typed sum \`${found}\`: figures come from the catalogue, so leave it out`,
        },
      ];
};

const badLinks = (field: string, text: string): readonly ContentProblem[] =>
  [...text.matchAll(LINK_WITHOUT_SLASH)].map(([, path]) => ({
    field,
    reason: `links to \`${path ?? ''}\`: a path of this site ends with a slash, as in \`${path ?? ''}/\``,
  }));

/** What is wrong in the words of a guide: a sum typed in its answer, a link without its slash. */
export const checkGuideText = (
  { answer }: Pick<GuideFrontMatter, 'answer'>,
  body = '',
): readonly ContentProblem[] => [...moneyProblems('answer', answer), ...badLinks('the text', body)];

/** What is wrong in an answer: too short or too long, a link without its slash. */
export function checkQuestionText(body = ''): readonly ContentProblem[] {
  const sentences = body.replace(/<[^>]*>/g, '').match(SENTENCE_END)?.length ?? 0;
  const isFine = sentences >= LEAST_SENTENCES && sentences <= MOST_SENTENCES;
  return [
    ...(isFine
      ? []
      : [{ field: 'the text', reason: `has ${sentences} sentence(s): an answer has two to nine` }]),
    ...badLinks('the text', body),
  ];
}

/** Sums typed in the advice of a symptom; what cites a source may name the sum that stands there. */
export const checkSymptomText = (
  file: Pick<SymptomFile, 'causes' | 'checks' | 'fixes' | 'warnings'>,
): readonly ContentProblem[] =>
  (['causes', 'checks', 'fixes', 'warnings'] as const).flatMap((slot) =>
    file[slot].flatMap((line, index) =>
      'advice' in line ? moneyProblems(`${slot}.${String(index)}.text`, line.text) : [],
    ),
  );
