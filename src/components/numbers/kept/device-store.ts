/** Where a device keeps its lines. */
export const LEDGER_KEY = 'xuhao ledger';

/**
 * What a touch of the storage gives; `otherwise` where it is switched off or full, for then every touch is an error.
 */
export function touched<T>(touch: (store: Storage) => T, otherwise: T): T {
  try {
    return touch(localStorage);
  } catch (error) {
    console.warn(error);
    return otherwise;
  }
}

/** Whether the device keeps anything, readable or not. */
export const keepsSomething = (): boolean => touched((store) => store.getItem(LEDGER_KEY) !== null, false);
