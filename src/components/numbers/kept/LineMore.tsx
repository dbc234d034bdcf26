import { useState } from 'preact/hooks';
import { pickerAddress } from '../../../core/answers/hand-over.ts';
import { heldLengths, offersOf } from '../../../core/answers/held-line.ts';
import { DEFAULT_LINE } from '../../../core/answers/line-questions.ts';
import { writtenLength } from '../../../core/answers/typed-text.ts';
import { decimalText } from '../../../core/cost/money.ts';
import { isNaming } from '../../../core/ledger/keep-answers.ts';
import { renameLine } from '../../../core/ledger/ledger-changes.ts';
import { heldLineOf } from '../../../core/ledger/line-history.ts';
import { AddEvent } from './AddEvent.tsx';
import type { LineProps } from './kept-view.ts';
import { LineCalendar } from './LineCalendar.tsx';
import { LineEvents } from './LineEvents.tsx';
import { NameFields } from './NameFields.tsx';
import { RemoveLine } from './RemoveLine.tsx';

function Rename({ view, outlook: { line } }: LineProps) {
  const { say, apply, tell } = view;
  const [name, setName] = useState(line.name);
  const [group, setGroup] = useState(line.group ?? '');
  const isRight = isNaming({ name, group });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!isRight) return;
        apply(renameLine(line.id, name.trim(), group.trim()));
        tell(say('kept-renamed'), renameLine(line.id, line.name, line.group ?? ''));
      }}
    >
      <NameFields id={line.id} say={say} name={name} group={group} onName={setName} onGroup={setGroup} />
      <button type="submit" class="quiet" disabled={!isRight}>
        {say('kept-rename')}
      </button>
    </form>
  );
}

/** The line as the picker compares it with others. */
function cheaperPath(pickerPath: string, { line, plan }: LineProps['outlook']): string {
  const { paid, due, used, balance, offerId } = heldLineOf(line, plan);
  const bought = offersOf(plan).find(({ id }) => id === offerId);
  const length = heldLengths(plan).find(
    (each) => bought !== undefined && each === writtenLength(bought.length),
  );
  const answers = {
    ...DEFAULT_LINE,
    plan: line.rule.kind === 'plan' ? line.rule.id : '',
    ...(paid === undefined ? {} : { paid }),
    ...(length === undefined ? {} : { length }),
    ...(due === undefined ? {} : { due }),
    ...(used === undefined ? {} : { used }),
    ...(balance === undefined ? {} : { balance: decimalText(balance).replaceAll(',', '') }),
  };
  return `${pickerPath}#${pickerAddress(answers)}`;
}

/** Everything about one line: what happened, what to add, its name, its calendar, its end. */
export function LineMore({ view, outlook, isGrouped }: LineProps & { readonly isGrouped: boolean }) {
  const Heading = isGrouped ? 'h5' : 'h4';
  const { say, entries, pickerPath } = view;
  const { line, plan } = outlook;
  const entry = entries.find((each) => each.plan.id === plan.id);
  return (
    <div class="kept-details">
      <Heading>{say('kept-happened')}</Heading>
      <LineEvents view={view} outlook={outlook} />
      <AddEvent view={view} outlook={outlook} />
      <Heading>{say('kept-cal-one')}</Heading>
      <LineCalendar view={view} outlooks={[outlook]} />
      <Heading>{say('kept-rename')}</Heading>
      <Rename view={view} outlook={outlook} />
      <p class="kept-links">
        {entry !== undefined && <a href={entry.url}>{say('kept-plan-page')}</a>}
        {entry?.official !== undefined && <a href={entry.official}>{say('kept-official')}</a>}
        {line.rule.kind === 'plan' && <a href={cheaperPath(pickerPath, outlook)}>{say('cheaper')}</a>}
      </p>
      <RemoveLine view={view} outlook={outlook} />
    </div>
  );
}
