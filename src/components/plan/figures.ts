import type { CataloguePlan } from '../../catalogue.ts';
import { dollars } from '../../core/cost/money.ts';
import { yearCostOf } from '../../core/cost/year-cost.ts';
import { stageDaysOf } from '../../core/dates/loss-days.ts';
import type { Clock, StageKind } from '../../core/facts/plan.ts';
import { fill } from '../../i18n/fill.ts';
import { andList, lengthText, orList } from '../../i18n/formats.ts';
import { lossWords } from '../../i18n/words/plan-words.ts';
import { priceText, soldOffers, type SoldOffer } from './price.ts';

/** A figure in words and the section of the plan page that shows its sources. */
export interface ShownFigure {
  readonly text: string;
  readonly section: 'price' | 'clock' | 'late';
}

/** Finds a figure of a plan in words; `offerId` is what follows the colon in its name. Undefined: not known. */
type FindFigure = (entry: CataloguePlan, offerId: string | undefined) => string | undefined;

type ClockOf<Kind extends Clock['kind']> = Extract<Clock, { readonly kind: Kind }>;

const ofWallet =
  (inWords: (clock: ClockOf<'wallet'>) => string): FindFigure =>
  ({ plan }) => {
    const clock = plan.clocks.find(({ kind }) => kind === 'wallet');
    return clock?.kind === 'wallet' ? inWords(clock) : undefined;
  };

const windowText: FindFigure = ({ plan }) => {
  const clock = plan.clocks.find(({ kind }) => kind === 'activity');
  return clock?.kind === 'activity' ? lengthText(clock.window) : undefined;
};

const ofOffer =
  (inWords: (offer: SoldOffer) => string): FindFigure =>
  ({ file }, offerId) => {
    const offer = soldOffers(file).find(({ id }) => id === offerId);
    return offer === undefined ? undefined : inWords(offer);
  };

const ofStage =
  (stage: StageKind): FindFigure =>
  ({ plan }) => {
    const days = stageDaysOf(plan, stage);
    return days.length === 0 ? undefined : fill(lossWords.days, { days: orList(days) });
  };

const yearText: FindFigure = ({ plan }) => {
  const year = yearCostOf(plan);
  return year === 'unknown' ? undefined : dollars(year.paid);
};

interface Figure {
  readonly section: ShownFigure['section'];
  readonly find: FindFigure;
}

/** The figures that a guide can show, by name. */
const FIGURES: ReadonlyMap<string, Figure> = new Map<string, Figure>([
  ['charge', { section: 'price', find: ofWallet(({ charge }) => dollars(charge)) }],
  ['cycle', { section: 'price', find: ofWallet(({ cycle }) => lengthText(cycle)) }],
  ['topUps', { section: 'price', find: ofWallet(({ topUps }) => andList(topUps.map(dollars))) }],
  ['window', { section: 'clock', find: windowText }],
  ['price', { section: 'price', find: ofOffer(priceText) }],
  ['length', { section: 'price', find: ofOffer(({ length }) => lengthText(length)) }],
  ['suspended', { section: 'late', find: ofStage('suspended') }],
  ['lost', { section: 'late', find: ofStage('lost') }],
  ['year', { section: 'price', find: yearText }],
]);

/**
 * A figure of a plan for a guide: `charge`, `cycle`, `topUps`, `window`, `suspended`, `lost`, `year` (what renewing
 * for 365 days costs in whole cycles), or `price:<offer id>` and `length:<offer id>`.
 *
 * @throws Error when the plan has no such figure: a guide must not show what is not known.
 */
export function figureOf(entry: CataloguePlan, what: string): ShownFigure {
  const [name = '', offerId] = what.split(':');
  const figure = FIGURES.get(name);
  const text = figure?.find(entry, offerId);
  if (figure === undefined || text === undefined)
    throw new Error(`The plan ${entry.id} has no figure "${what}".`);
  return { text, section: figure.section };
}
