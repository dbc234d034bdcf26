import type { KeptSay } from './kept-say.ts';

interface Props {
  readonly isUsDate: boolean;
  readonly setUsDate: (isUsDate: boolean) => void;
  readonly say: KeptSay;
}

/** Whether the typed day is a day in the US. */
export function UsDateCheck({ isUsDate, setUsDate, say }: Props) {
  return (
    <label class="kept-check">
      <input
        type="checkbox"
        checked={isUsDate}
        onChange={({ currentTarget }) => setUsDate(currentTarget.checked)}
      />
      {say('kept-is-us')}
    </label>
  );
}
