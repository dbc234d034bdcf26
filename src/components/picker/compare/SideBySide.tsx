import { sortedRows } from '../../../core/choice/side-by-side.ts';
import { PriceNote } from '../Price.tsx';
import { comparedRows, type ComparedView, type Row } from './compared-rows.ts';

interface Props extends ComparedView {
  readonly rows: readonly Row[];
}

function Cell({ value, say }: Pick<Props, 'say'> & { readonly value: Row['values'][number] }) {
  if (value === undefined) return <span class="unknown">{say('compared-not-asked')}</span>;
  return value === null ? <span class="unknown">{say('unknown')}</span> : <>{value}</>;
}

/** Rows with a value for each plan; of the price also what it is made of. */
function Rows({ rows, plans, interpreted, say }: Props) {
  return (
    <tbody>
      {rows.map(({ name, values }) => (
        <tr key={name} data-figure={name}>
          <th scope="row">{say(`row-${name}`)}</th>
          {plans.map(({ entry, verdict }, place) => (
            <td key={entry.plan.id}>
              <Cell value={values[place]} say={say} />
              {name === 'total' && values[place] !== null && (
                <PriceNote {...{ verdict, interpreted, say }} plan={entry.plan} />
              )}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}

/** Plans side by side: what differs first, what is the same folded, what nobody knows in one line. */
export function SideBySide(view: ComparedView) {
  const { plans, say } = view;
  const { different, same, unknown } = sortedRows(comparedRows(view));
  const names = (
    <thead>
      <tr>
        <td></td>
        {plans.map(({ entry }) => (
          <th key={entry.plan.id} scope="col">
            <a href={entry.url}>{entry.name}</a>
          </th>
        ))}
      </tr>
    </thead>
  );
  return (
    <>
      <table class={`compared compared-${String(plans.length)}`} aria-labelledby="compared">
        {names}
        <Rows {...view} rows={different} />
      </table>
      {same.length > 0 && (
        <details>
          <summary>{say('compared-same', { n: same.length })}</summary>
          <table class={`compared compared-${String(plans.length)}`}>
            {names}
            <Rows {...view} rows={same} />
          </table>
        </details>
      )}
      {unknown.length > 0 && (
        <p class="note">
          {say('compared-nothing', {
            names: unknown.map(({ name }) => say(`row-${name}`)).join(say('comma')),
          })}
        </p>
      )}
    </>
  );
}
