/**
 * Ways to pay in the order in which they are asked, one for each file in `payments/`. The schema, the rules, the
 * tables and the picker all take them from here.
 */
export const PAYMENT_METHODS = [
  'foreign-card',
  'card',
  'paypal',
  'alipay',
  'wechat-pay',
  'unionpay',
  'apple-pay',
  'google-pay',
  'refill-card',
  'bank-transfer',
] as const;

/** A way to pay. */
export type PaymentMethod = (typeof PAYMENT_METHODS)[number];
