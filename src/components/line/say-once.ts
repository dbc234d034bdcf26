/** A list in which what follows an item with the same beginning does not say it again. */
export const sayOnce = (items: readonly string[], beginning: string): readonly string[] =>
  items.map((item, index) =>
    item.startsWith(beginning) && items[index - 1]?.startsWith(beginning) === true
      ? item.slice(beginning.length)
      : item,
  );
