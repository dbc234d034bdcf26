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

/** What is said of the ways to pay where nothing is known of them. A method that is not here is an error of type. */
export const UNKNOWN_PAYMENTS = {
  'foreign-card': 'unknown',
  card: 'unknown',
  paypal: 'unknown',
  alipay: 'unknown',
  'wechat-pay': 'unknown',
  unionpay: 'unknown',
  'apple-pay': 'unknown',
  'google-pay': 'unknown',
  'refill-card': 'unknown',
  'refill-site': 'unknown',
  'bank-transfer': 'unknown',
} as const satisfies Readonly<Record<PaymentMethod, 'unknown'>>;
