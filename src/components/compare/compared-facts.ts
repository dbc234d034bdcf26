import type { CataloguePlan } from '../../catalogue.ts';
import { dollars } from '../../core/cost/money.ts';
import { factCodes } from '../../i18n/words/fact-codes.ts';
import type { ComparedFact } from '../../i18n/compared-words.ts';
import { rowOf } from '../evidence/fact-row.ts';
import { comparisonRow } from './comparison-row.ts';
import { dataRow } from './data-row.ts';

/** What is said of a plan whatever a reader needs, in words; null: not known. Left out: not asked of such a plan. */
export type ComparedFacts = Readonly<Partial<Record<ComparedFact, string | null>>>;

type Row = readonly [ComparedFact, string | undefined];

/** What the table of numbers says, out of the same functions. */
function numberRows(entry: CataloguePlan): readonly Row[] {
  const { year, rule, lost, abroad } = comparisonRow(entry);
  const { file } = entry;
  const [texts, activate, card] = abroad;
  return [
    ['rule', rule],
    ['year', year === 'unknown' ? undefined : dollars(year.paid)],
    ['lost', lost],
    ['texts', texts?.text],
    ['activate', activate?.text],
    ['card', card?.text],
    ['number', rowOf('', file.numberType, (value) => factCodes.numberType[value]).text],
  ];
}

/** What the table of data plans says. */
function dataRows(entry: CataloguePlan): readonly Row[] {
  const { packs, starts, late } = dataRow(entry);
  return [
    ['packs', packs],
    ['starts', starts],
    ['late', late],
  ];
}

function rowsOf(entry: CataloguePlan): readonly Row[] {
  const { file, plan } = entry;
  if (plan.status === 'closed') return [];
  return [
    ...(plan.kind === 'data' ? dataRows(entry) : numberRows(entry)),
    ['esim', rowOf('', file.esim, (value) => factCodes.esim[value]).text],
    ['sim', rowOf('', file.physicalSim, (has) => factCodes.physicalSim[has ? 'yes' : 'no']).text],
  ];
}

/** The facts of every plan by its id; a closed one has none, for there is nothing left to choose. */
export const comparedFacts = (plans: readonly CataloguePlan[]): Readonly<Record<string, ComparedFacts>> =>
  Object.fromEntries(
    plans.map((entry) => [
      entry.id,
      Object.fromEntries(rowsOf(entry).map(([name, text]) => [name, text ?? null])),
    ]),
  );
