/**
 * Ways to pay in the order in which they are asked and listed, one for each file in `payments/`. `refill-site`: a third
 * party's site that asks only for the number. The schema, the rules, the
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
  'refill-site',
  'bank-transfer',
] as const;

/** A way to pay. */
export type PaymentMethod = (typeof PAYMENT_METHODS)[number];
