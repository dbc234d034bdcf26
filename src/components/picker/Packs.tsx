import { dollars } from '../../core/cost/money.ts';
import type { DatedPack } from '../../core/dates/line-state.ts';
import type { Offer } from '../../core/facts/plan.ts';
import { dataIn, lengthIn } from '../line/lengths.ts';
import type { PickerSay } from './picker-say.ts';

/** Packs in the order in which they are bought, in words. */
export const packsText = (packs: readonly Offer[], say: PickerSay): string =>
  packs
    .map((offer, index) =>
      say(index === 0 && packs.length > 1 ? 'pack-first' : 'pack-next', {
        data: dataIn(offer, say),
        length: lengthIn(offer.length, say),
        price: dollars(offer.price),
      }),
    )
    .join(say('pack-join'));

interface Props {
  readonly packs: readonly DatedPack[];
  readonly say: PickerSay;
}

/** The packs of a trip in the order in which they are bought, where there are several. */
export function Packs({ packs, say }: Props) {
  if (packs.length < 2) return null;
  return (
    <p>
      {packsText(
        packs.map(({ offer }) => offer),
        say,
      )}
    </p>
  );
}
