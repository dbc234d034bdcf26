import { dollars } from '../../core/cost/money.ts';
import type { TermFile } from '../../core/facts/schema/clock.ts';
import type { LimitFile } from '../../core/facts/schema/limit.ts';
import type { PlanFile } from '../../core/facts/schema/plan.ts';
import { fill } from '../../i18n/fill.ts';
import { amountText, dataText, lengthText } from '../../i18n/formats.ts';
import { factCodes } from '../../i18n/words/fact-codes.ts';
import { planWords } from '../../i18n/words/plan-words.ts';
import { rowOf, type FactRow } from '../evidence/fact-row.ts';
import { rowAbroad } from './place.ts';

/** A value as it is written in a plan's file. */
const asWritten = (value: string): string => value;
/** Words for yes and no. */
const either =
  ({ yes, no }: { readonly yes: string; readonly no: string }) =>
  (value: boolean): string =>
    value ? yes : no;
/** Whether something can be done. */
export const canText = either({ yes: planWords.can, no: planWords.cannot });

/** How much a cycle holds. */
const amountRows = (file: PlanFile): readonly FactRow[] => [
  rowOf(planWords.minutes, file.minutes, (value) => amountText(value, 'minutes')),
  rowOf(planWords.textCount, file.textCount, (value) => amountText(value, 'texts')),
  rowOf(planWords.data, file.dataMb, dataText),
];

/** What decides for a reader outside the US and for the phone. */
export function abroadRows(file: PlanFile): readonly FactRow[] {
  const ofNumber = [
    rowAbroad(planWords.textsAbroad, file.textsAbroad, (value) => factCodes.textsAbroad[value]),
    rowOf(planWords.wifiCalling, file.wifiCalling, (value) => factCodes.wifiCalling[value]),
    rowAbroad(planWords.roaming, file.roaming, (value) => factCodes.roaming[value]),
  ];
  return [
    ...(file.kind === 'data' ? [] : ofNumber),
    rowAbroad(planWords.activateAbroad, file.activateAbroad, either(factCodes.activateAbroad)),
    rowAbroad(planWords.renewAbroad, file.renewAbroad, (value) => factCodes.renewAbroad[value]),
    rowOf(planWords.esim, file.esim, (value) => factCodes.esim[value]),
  ];
}

/** What the plan includes, and for whom. */
export const contentRows = (file: PlanFile): readonly FactRow[] => [
  rowOf(planWords.numberType, file.numberType, (value) => factCodes.numberType[value]),
  rowOf(planWords.network, file.network, asWritten),
  ...(file.kind === 'data' ? [] : amountRows(file)),
  rowOf(planWords.hotspot, file.hotspot, (value) => factCodes.hotspot[value]),
  rowOf(planWords.tax, file.tax, (value) => factCodes.tax[value]),
  rowOf(planWords.physicalSim, file.physicalSim, either(factCodes.physicalSim)),
  rowOf(planWords.usResidentsOnly, file.usResidentsOnly, either(factCodes.usResidentsOnly)),
  rowOf(planWords.refund, file.refund, asWritten),
];

/** One-time costs at the start. */
export const startRows = (file: PlanFile): readonly FactRow[] =>
  file.startCosts.map(({ item, amount }) => rowOf(factCodes.startCost[item], amount, dollars));

const limitRow = (limit: LimitFile): FactRow =>
  rowOf(factCodes.limit[limit.kind], { ...limit, value: limit.length }, (length) =>
    fill(factCodes.limitText[limit.kind], {
      from: factCodes.limitFrom[limit.from],
      length: lengthText(length),
    }),
  );

/** The time limits beside the clocks. How long an eSIM itself lives is asked of every data plan. */
export function limitRows({ kind, limits = [] }: PlanFile): readonly FactRow[] {
  const isSilent = kind === 'data' && limits.every((limit) => limit.kind !== 'profile');
  return [
    ...limits.map(limitRow),
    ...(isSilent ? [rowOf(factCodes.limit.profile, 'unknown', asWritten)] : []),
  ];
}

/** How a paid term counts its days and takes further payments. */
export const termRows = (term: TermFile): readonly FactRow[] => [
  rowOf(planWords.startsAt, term.startsAt, (value) => factCodes.startsAt[value]),
  rowOf(planWords.dayCount, term.dayCount, (value) => factCodes.dayCount[value]),
  rowOf(planWords.renewFrom, term.renewFrom, (value) => factCodes.renewFrom[value]),
  rowOf(planWords.topUpBeforeExpiry, term.topUpBeforeExpiry, canText),
  rowOf(planWords.topUpAfterExpiry, term.topUpAfterExpiry, canText),
];
