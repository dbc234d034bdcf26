import type { ComponentChildren } from 'preact';
import type { KeptSay } from './kept-say.ts';

interface Props {
  readonly say: KeptSay;
  readonly onNote: () => void;
  readonly children: ComponentChildren;
}

/** Fields with a button that notes down what was typed; nothing is sent. */
export function NoteForm({ say, onNote, children }: Props) {
  return (
    <form
      class="kept-add"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onNote();
      }}
    >
      {children}
      <button type="submit" class="quiet">
        {say('kept-note-down')}
      </button>
    </form>
  );
}
