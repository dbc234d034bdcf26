import type { CataloguePlan } from '../../catalogue.ts';
import { dollars } from '../../core/cost/money.ts';
import type { Action } from '../../core/facts/plan.ts';
import type { ClockFile, TermFile } from '../../core/facts/schema/clock.ts';
import type { PlanFile } from '../../core/facts/schema/plan.ts';
import { fill } from '../../i18n/fill.ts';
import { clauses, lengthText, orList } from '../../i18n/formats.ts';
import { factCodes } from '../../i18n/words/fact-codes.ts';
import { planWords, ruleWords } from '../../i18n/words/plan-words.ts';
import { priceText, type SoldOffer } from './price.ts';

/** Counting actions in words: `打出电话或发出短信一次`, `用一次`. */
const useText = (actions: readonly Action[]): string =>
  actions.includes('any-use')
    ? ruleWords.anyUse
    : fill(ruleWords.someUse, { actions: orList(actions.map((action) => factCodes.action[action])) });

const offerText = (offer: SoldOffer): string =>
  offer.autopay === 'required' ? fill(ruleWords.autopayOnly, { price: priceText(offer) }) : priceText(offer);

/** Prices by length, each once: `90天$10、$20或$50，365天$99`. */
function priceList(offers: readonly SoldOffer[]): string {
  const lengths = [...new Set(offers.map(({ length }) => lengthText(length)))];
  return clauses(
    lengths.map((length) => {
      const own = offers.filter((offer) => lengthText(offer.length) === length);
      return `${length}${orList([...new Set(own.map(offerText))])}`;
    }),
  );
}

function termRule({ offers }: TermFile, clocks: readonly ClockFile[]): string {
  const lasting = offers.filter(({ applies }) => applies !== 'first');
  if (lasting.length === 0) return clocks.length > 1 ? ruleWords.termUnknownToo : ruleWords.termUnknown;
  const text = clocks.some(({ kind }) => kind === 'activity') ? ruleWords.termAndUse : ruleWords.term;
  return fill(text, { prices: priceList(lasting) });
}

const packsRule = ({ topUpBeforeExpiry: more }: TermFile): string =>
  more !== 'unknown' && more.value ? ruleWords.packsMore : ruleWords.packs;

const activityRule = ({ window, counts, stages }: Extract<ClockFile, { kind: 'activity' }>): string =>
  fill(stages.some(({ stage }) => stage === 'lost') ? ruleWords.activityLost : ruleWords.activityMaybeLost, {
    window: lengthText(window),
    use: useText(counts),
  });

/** The rule of one clock in a sentence. */
function clockRule(clock: ClockFile, { kind, clocks }: PlanFile): string {
  switch (clock.kind) {
    case 'wallet':
      return fill(ruleWords.wallet, { cycle: lengthText(clock.cycle), charge: dollars(clock.charge) });
    case 'activity':
      return activityRule(clock);
    case 'term':
      return kind === 'data' ? packsRule(clock) : termRule(clock, clocks);
  }
}

/** What keeps a plan alive, a sentence for each clock; undefined: not known. */
export const ruleText = (file: PlanFile): string | undefined =>
  file.clocks.length === 0
    ? undefined
    : file.clocks.map((clock) => clockRule(clock, file)).join(planWords.and);

/** What a reader of the plan's page has to know first: the rule, or that there is none to rely on. */
export function mainRule({ file, plan }: CataloguePlan): string {
  if (plan.status === 'closed') return planWords.closedRule;
  return ruleText(file) ?? (plan.kind === 'data' ? planWords.unknownPacks : planWords.unknownRule);
}
