interface Props {
  /** What did not come. */
  readonly text: string;
  readonly again: string;
  /** Keeps in the address what is typed and not asked yet. */
  readonly before?: (() => void) | undefined;
}

/**
 * Says that a part of the page did not come, with a button that loads the page anew: once the site was changed, a page
 * that was opened before asks for parts which no longer exist.
 */
export function Broken({ text, again, before }: Props) {
  const reload = (): void => {
    before?.();
    location.reload();
  };
  return (
    <p class="picker-notice answer-notice" role="alert">
      {text}{' '}
      <button type="button" class="quiet" onClick={reload}>
        {again}
      </button>
    </p>
  );
}
