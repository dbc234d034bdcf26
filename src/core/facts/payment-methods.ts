/** Ways to pay, one key for each file in `payments/`, in the order in which they are asked and shown. */
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
