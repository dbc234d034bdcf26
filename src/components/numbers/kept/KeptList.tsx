import type { Ledger } from '../../../core/ledger/ledger-shape.ts';
import type { LineOutlook } from '../../../core/ledger/line-outlook.ts';
import type { YearOfLines } from '../../../core/ledger/year-of-lines.ts';
import type { KeptView } from './kept-view.ts';
import { LineItem } from './LineItem.tsx';

interface Props {
  readonly view: KeptView;
  /** Most pressing first. */
  readonly outlooks: readonly LineOutlook[];
  readonly years: YearOfLines;
  readonly money: Ledger['money'];
}

/** The lines by their groups; the group with the most pressing line comes first. */
function grouped(outlooks: readonly LineOutlook[]): readonly (readonly [string, readonly LineOutlook[]])[] {
  const groups = new Map<string, LineOutlook[]>();
  for (const outlook of outlooks) {
    const name = outlook.line.group ?? '';
    groups.set(name, [...(groups.get(name) ?? []), outlook]);
  }
  return [...groups];
}

/** Every line that is kept. */
export function KeptList({ view, outlooks, years, money }: Props) {
  const groups = grouped(outlooks);
  return (
    <>
      {groups.map(([name, lines]) => (
        <div class="kept-group" key={name}>
          {groups.length > 1 && <h3>{name === '' ? view.say('kept-no-group') : name}</h3>}
          <ul class="kept-lines">
            {lines.map((outlook) => (
              <LineItem
                key={outlook.line.id}
                view={view}
                outlook={outlook}
                isGrouped={groups.length > 1}
                year={years.get(outlook.line.id)}
                money={money}
              />
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}
