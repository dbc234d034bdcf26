import { useState } from 'preact/hooks';
import type { LineAnswers } from '../../../core/answers/line-questions.ts';
import { keptFrom } from '../../../core/ledger/keep-answers.ts';
import { putLine, removeLine } from '../../../core/ledger/ledger-changes.ts';
import { mayHoldNumber } from '../../../core/ledger/phone-number.ts';
import { askToPersist, newId } from './device-ledger.ts';
import type { KeptView } from './kept-view.ts';
import { NameFields } from './NameFields.tsx';

interface Props {
  readonly view: KeptView;
  readonly answers: LineAnswers;
}

/** Keeps the line that was answered about, under a name. */
export function KeepForm({ view, answers }: Props) {
  const { say, entries, moment, apply, tell } = view;
  const known = entries.find(({ plan }) => plan.id === answers.plan)?.shortName ?? say('my-line');
  const [name, setName] = useState<string>();
  const [group, setGroup] = useState('');
  const [kept, setKept] = useState('');
  const asked = JSON.stringify(answers);
  if (kept === asked) return null;
  const called = (name ?? known).trim();
  const keep = (): void => {
    const line = keptFrom(answers, { name: called, group: group.trim() }, moment, entries, newId);
    apply(putLine(line));
    setKept(asked);
    setName(undefined);
    void askToPersist().then((isSafe) =>
      tell(say(isSafe === true ? 'kept-added-safe' : 'kept-added', { name: line.name }), removeLine(line.id)),
    );
  };
  const isWrong = called === '' || mayHoldNumber(called) || mayHoldNumber(group);
  return (
    <form
      class="kept-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isWrong) keep();
      }}
    >
      <h3>{say('kept-keep')}</h3>
      <NameFields
        id="kept-new"
        say={say}
        name={name ?? known}
        group={group}
        onName={setName}
        onGroup={setGroup}
      />
      <p>
        <button type="submit" disabled={isWrong}>
          {say('kept-save')}
        </button>
      </p>
    </form>
  );
}
