import type { KeptView } from './kept-view.ts';
import { problemText } from './problem-text.ts';
import type { LedgerState } from './use-ledger.ts';
import { saveFile } from './save-file.ts';

/** Whether the device keeps what stands here, and if not, why. */
export function StorageNotice({
  view: { say },
  mine,
}: {
  readonly view: KeptView;
  readonly mine: LedgerState;
}) {
  const { keeping, unreadable } = mine;
  if (keeping === 'device') return null;
  return (
    <div class="answer-notice" role="alert">
      <p>{say(`kept-${keeping}`)}</p>
      {unreadable !== undefined && (
        <>
          <ul>
            {unreadable.problems.slice(0, 3).map((problem) => (
              <li key={problem.path}>{problemText(problem, say)}</li>
            ))}
          </ul>
          <p>
            <button
              type="button"
              class="quiet"
              onClick={() => saveFile(unreadable.text, 'xuhao-unreadable.json', 'application/json')}
            >
              {say('kept-save-raw')}
            </button>
          </p>
        </>
      )}
    </div>
  );
}
