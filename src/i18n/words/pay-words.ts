import type { PaymentMethod } from '../../core/facts/payment-methods.ts';

/** Names of the ways to pay where a reader is asked about them. */
export const payWords = {
  'pay-foreign-card': '国内银行卡（非美国发行）',
  'pay-card': '美国发行的银行卡',
  'pay-paypal': 'PayPal',
  'pay-alipay': '支付宝',
  'pay-wechat-pay': '微信支付',
  'pay-unionpay': '银联卡',
  'pay-apple-pay': 'Apple Pay',
  'pay-google-pay': 'Google Pay',
  'pay-refill-card': '充值卡或充值码',
  'pay-refill-site': '第三方充值网站',
  'pay-bank-transfer': '美国银行账户',
} as const satisfies Readonly<Record<`pay-${PaymentMethod}`, string>>;
