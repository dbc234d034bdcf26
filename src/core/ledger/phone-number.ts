/** Digits from which a run may be a telephone number. */
const LEAST_DIGITS = 7;
/** A day as people write it, which is no number: 2026-11-20, 2026/1/5. */
const WRITTEN_DAY = /(?<!\d)(?:19|20)\d{2}([-./])\d{1,2}\1\d{1,2}(?!\d)/g;
/** Seven digits or more, with what people put between the digits of a number. */
const RUN = new RegExp(String.raw`(?:\p{Nd}[\s\p{Pd}\p{Ps}\p{Pe}.·•_/+*,]*){${String(LEAST_DIGITS)},}`, 'u');

/** Whether a text holds a run of seven or more digits, in any script and however it is broken up. */
export const mayHoldNumber = (text: string): boolean =>
  RUN.test(
    text
      .normalize('NFKC')
      .replace(/\p{Cf}/gu, '')
      .replace(WRITTEN_DAY, ' x '),
  );
