import { planOfFile } from '../../core/facts/plan-from-file.ts';
import type { PlanFile } from '../../core/facts/schema/plan.ts';
import { dollars, lengthText, orList } from '../../i18n/formats.ts';
import { yearCostOf } from '../compare/comparison-row.ts';

/** A figure in words and the section of the plan page that shows its papers. */
export interface ShownFigure {
  readonly text: string;
  readonly section: 'price' | 'clock' | 'late';
}

type ClockFile = PlanFile['clocks'][number];

const stageDays = (clocks: readonly ClockFile[], stage: string): ShownFigure | undefined => {
  const days = clocks
    .flatMap(({ stages }) => stages)
    .filter((found) => found.stage === stage)
    .flatMap(({ after, conflicts }) => [
      after,
      ...(conflicts ?? []).filter(({ standing }) => standing === 'live').map(({ value }) => value),
    ]);
  if (days.length === 0) return undefined;
  return { text: `${orList([...new Set(days)].sort((a, b) => a - b))}天`, section: 'late' };
};

function yearFigure(file: PlanFile): ShownFigure | undefined {
  const year = yearCostOf(planOfFile(file));
  return year === undefined ? undefined : { text: dollars(year.paid), section: 'price' };
}

/**
 * A figure of a plan for a guide: `charge`, `cycle`, `topUps`, `window`, `suspended`, `lost`, `year` (what renewing
 * for 365 days costs in whole cycles), or
 * `price:<offer id>` and `length:<offer id>`.
 *
 * @throws Error when the plan has no such figure: a guide must not show what is not known.
 */
export function figureOf(file: PlanFile, what: string): ShownFigure {
  const wallet = file.clocks.flatMap((clock) => (clock.kind === 'wallet' ? [clock] : []))[0];
  const activity = file.clocks.flatMap((clock) => (clock.kind === 'activity' ? [clock] : []))[0];
  const offers = file.clocks.flatMap((clock) => (clock.kind === 'term' ? clock.offers : []));
  const [name, id] = what.split(':');
  const offer = offers.find((found) => found.id === id);
  const found: ShownFigure | undefined =
    name === 'charge' && wallet !== undefined
      ? { text: dollars(wallet.charge), section: 'price' }
      : name === 'cycle' && wallet !== undefined
        ? { text: lengthText(wallet.cycle), section: 'price' }
        : name === 'topUps' && wallet !== undefined
          ? { text: wallet.topUps.map(dollars).join('、'), section: 'price' }
          : name === 'window' && activity !== undefined
            ? { text: lengthText(activity.window), section: 'clock' }
            : name === 'price' && offer !== undefined
              ? { text: dollars(offer.price), section: 'price' }
              : name === 'length' && offer !== undefined
                ? { text: lengthText(offer.length), section: 'price' }
                : name === 'suspended' || name === 'lost'
                  ? stageDays(file.clocks, name)
                  : name === 'year'
                    ? yearFigure(file)
                    : undefined;
  if (found === undefined) throw new Error(`The plan ${file.id} has no figure "${what}".`);
  return found;
}
