import { useEffect, useMemo, useState } from 'preact/hooks';
import { unpackEntries, withPacks } from '../../core/facts/packed-plans.ts';
import type { PickerPlan } from '../../core/facts/picker-plan.ts';

/** Where the catalogue stands. */
interface Places {
  /** What the page hands over. */
  readonly packed: string;
  /** Where the data cards are with their packs. */
  readonly packsPath: string;
  readonly plansPath: string;
}

/** The catalogue as far as it is there. */
export interface PickerCatalogue {
  readonly entries: readonly PickerPlan[];
  /** The packs of the data cards are there; `broken` where they cannot be had. */
  readonly packs: boolean | 'broken';
  /** Brings the packs. */
  readonly wantPacks: () => void;
}

async function textOf(path: string): Promise<string> {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(`${path}: ${String(answer.status)}`);
  return answer.text();
}

/** The catalogue: at first without the packs of data cards, which come when they are wanted. */
export function useCatalogue({ packed, packsPath, plansPath }: Places): PickerCatalogue {
  const first = useMemo(() => unpackEntries(packed, plansPath), [packed, plansPath]);
  const [isWanted, setWanted] = useState(false);
  const [whole, setWhole] = useState<readonly PickerPlan[] | 'broken'>();
  useEffect(() => {
    if (!isWanted) return;
    textOf(packsPath).then(
      (text) => setWhole(unpackEntries(text, plansPath)),
      (error: unknown) => {
        console.warn(error);
        setWhole('broken');
      },
    );
  }, [isWanted]);
  const entries = useMemo(
    () => (whole === undefined || whole === 'broken' ? first : withPacks(first, whole)),
    [first, whole],
  );
  const packs = whole === 'broken' ? whole : whole !== undefined;
  return { entries, packs, wantPacks: () => setWanted(true) };
}
