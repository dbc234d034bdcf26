import { useState } from 'preact/hooks';
import type { LineAnswers } from '../../../core/answers/line-questions.ts';
import { isNaming, keptFrom, type Naming } from '../../../core/ledger/keep-answers.ts';
import { putLine, removeLine } from '../../../core/ledger/ledger-changes.ts';
import { askToPersist, newId } from './device-ledger.ts';
import type { KeptView } from './kept-view.ts';
import { NameFields } from './NameFields.tsx';

interface Props {
  readonly view: KeptView;
  readonly answers: LineAnswers;
}

/** Whether these answers are kept, and how to keep them under a name. */
function useKeep({ view, answers }: Props): readonly [boolean, (naming: Naming) => void] {
  const { say, entries, moment, apply, tell } = view;
  const [kept, setKept] = useState('');
  const asked = JSON.stringify(answers);
  const keep = (naming: Naming): void => {
    const line = keptFrom(answers, naming, moment, entries, newId);
    apply(putLine(line));
    setKept(asked);
    void askToPersist().then((isSafe) =>
      tell(say(isSafe === true ? 'kept-added-safe' : 'kept-added', { name: line.name }), removeLine(line.id)),
    );
  };
  return [kept === asked, keep];
}

/** Keeps the line that was answered about, under a name. */
export function KeepForm(props: Props) {
  const { say, entries } = props.view;
  const known = entries.find(({ plan }) => plan.id === props.answers.plan)?.shortName ?? say('my-line');
  const [typed, setTyped] = useState<string>();
  const [group, setGroup] = useState('');
  const [isKept, keep] = useKeep(props);
  const name = typed ?? known;
  const isRight = isNaming({ name, group });
  const submit = (event: Event): void => {
    event.preventDefault();
    if (!isRight) return;
    keep({ name: name.trim(), group: group.trim() });
    setTyped(undefined);
  };
  if (isKept) return null;
  return (
    <form class="kept-form" onSubmit={submit}>
      <h3>{say('kept-keep')}</h3>
      <NameFields id="kept-new" say={say} name={name} group={group} onName={setTyped} onGroup={setGroup} />
      <p>
        <button type="submit" disabled={!isRight}>
          {say('kept-save')}
        </button>
      </p>
    </form>
  );
}
