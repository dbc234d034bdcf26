import { useState } from 'preact/hooks';
import { pickerAddress } from '../../../core/answers/hand-over.ts';
import { DEFAULT_LINE } from '../../../core/answers/line-questions.ts';
import { dollars, decimalText } from '../../../core/cost/money.ts';
import { heldLineOf } from '../../../core/ledger/line-history.ts';
import {
  putEvent,
  putLine,
  removeEvent,
  removeLine,
  renameLine,
} from '../../../core/ledger/ledger-changes.ts';
import type { LineEvent } from '../../../core/ledger/ledger-shape.ts';
import { mayHoldNumber } from '../../../core/ledger/phone-number.ts';
import { dateIn } from '../../line/say.ts';
import { lengthIn } from '../../line/lengths.ts';
import { AddEvent } from './AddEvent.tsx';
import type { KeptView, LineProps } from './kept-view.ts';
import { LineCalendar } from './LineCalendar.tsx';
import { NameFields } from './NameFields.tsx';

/** What an event says beside its day. */
function eventText(event: LineEvent, { say }: KeptView): string {
  const part = (text: string | undefined): readonly string[] => (text === undefined ? [] : [text]);
  switch (event.kind) {
    case 'paid':
      return [
        say('kept-kind-paid'),
        ...part(event.amount === undefined ? undefined : dollars(event.amount)),
        ...part(event.length === undefined ? undefined : lengthIn(event.length, say)),
      ].join(' ');
    case 'toppedUp':
      return `${say('kept-kind-toppedUp')} ${dollars(event.amount)}`;
    case 'used':
      return say('kept-kind-used');
    case 'accountShows':
      return [
        say('kept-kind-accountShows'),
        ...part(
          event.due === undefined ? undefined : say('kept-shows-due', { date: dateIn(say, event.due) }),
        ),
        ...part(
          event.balance === undefined
            ? undefined
            : say('kept-shows-balance', { price: dollars(event.balance) }),
        ),
      ].join(' ');
    case 'moved':
      return say(`kept-moved-${event.how}`);
    case 'note':
      return event.text;
  }
}

/** What happened to a line, the last first, each to be taken back. */
function Events({ view, outlook }: LineProps) {
  const { say, apply, tell } = view;
  const { line } = outlook;
  const latestFirst = [...line.events].sort((a, b) => Number(a.date < b.date) - Number(a.date > b.date));
  return (
    <ul class="kept-events">
      {latestFirst.map((event) => (
        <li key={event.id}>
          <span>
            {dateIn(say, event.date)}
            {event.day === 'us' && say('kept-us-date')} {eventText(event, view)}
          </span>
          <button
            type="button"
            class="quiet"
            aria-label={say('kept-remove-event', { text: eventText(event, view) })}
            onClick={() => {
              apply(removeEvent(line.id, event.id));
              tell(say('kept-removed'), putEvent(line.id, event));
            }}
          >
            {say('kept-delete')}
          </button>
        </li>
      ))}
    </ul>
  );
}

function Rename({ view, outlook: { line } }: LineProps) {
  const { say, apply, tell } = view;
  const [name, setName] = useState(line.name);
  const [group, setGroup] = useState(line.group ?? '');
  const isWrong = name.trim() === '' || mayHoldNumber(name) || mayHoldNumber(group);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isWrong) return;
        apply(renameLine(line.id, name.trim(), group.trim()));
        tell(say('kept-renamed'), renameLine(line.id, line.name, line.group ?? ''));
      }}
    >
      <NameFields id={line.id} say={say} name={name} group={group} onName={setName} onGroup={setGroup} />
      <button type="submit" class="quiet" disabled={isWrong}>
        {say('kept-rename')}
      </button>
    </form>
  );
}

/** The line as the picker compares it with others. */
function cheaperPath(pickerPath: string, { line, plan }: LineProps['outlook']): string {
  const { paid, due, used, balance } = heldLineOf(line, plan);
  const answers = {
    ...DEFAULT_LINE,
    plan: line.rule.kind === 'plan' ? line.rule.id : '',
    ...(paid === undefined ? {} : { paid }),
    ...(due === undefined ? {} : { due }),
    ...(used === undefined ? {} : { used }),
    ...(balance === undefined ? {} : { balance: decimalText(balance).replaceAll(',', '') }),
  };
  return `${pickerPath}#${pickerAddress(answers)}`;
}

/** Everything about one line: what happened, what to add, its name, its calendar, its end. */
export function LineMore({ view, outlook, isGrouped }: LineProps & { readonly isGrouped: boolean }) {
  const Heading = isGrouped ? 'h5' : 'h4';
  const { say, apply, tell, entries, pickerPath } = view;
  const { line, plan } = outlook;
  const entry = entries.find((each) => each.plan.id === plan.id);
  return (
    <div class="kept-details">
      <Heading>{say('kept-happened')}</Heading>
      <Events view={view} outlook={outlook} />
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
      <p>
        <button
          type="button"
          class="quiet"
          onClick={() => {
            apply(removeLine(line.id));
            tell(say('kept-line-removed', { name: line.name, n: line.events.length }), putLine(line));
          }}
        >
          {say('kept-remove-line')}
        </button>
      </p>
    </div>
  );
}
