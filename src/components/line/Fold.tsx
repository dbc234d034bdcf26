import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

interface Props {
  readonly summary: string;
  /** Made only while open. */
  readonly children: () => ComponentChildren;
}

/** A folded part whose content is not computed before it is opened. */
export function Fold({ summary, children }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="picker-fold" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{summary}</summary>
      {isOpen && children()}
    </details>
  );
}
