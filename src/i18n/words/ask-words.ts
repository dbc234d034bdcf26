import type { PaymentMethod } from '../../core/facts/payment-methods.ts';

/** A question to a provider: in Chinese, and in English for a chat with its support. */
interface ToAsk {
  readonly chinese: string;
  readonly english: string;
}

/** Words of what is not known of a plan, and of what to ask its provider. */
export const askWords = {
  title: '没查到的',
  lead: '没查到，不代表没有，也不代表不行。',
  ask: '先问{name}',
  others: '另外没查到：{others}。',
  askBoth: '怎么问{name}（中文和英文）',
  askEnglish: '贴进客服聊天的英文',
  greeting: 'Hello, I have a question about {name}.',
  answered: '得到答复后，留下截图和日期。',
  residents: '是否只限美国居民',
  pay: '这些付款方式收不收：{methods}',
  payEnglish: 'Do you accept {methods}?',
} as const;

/** What to ask about each thing that may not be known, the most pressing first. */
export const questions = {
  clock: {
    chinese: '怎样才能一直保住号码？最晚哪天要付款或使用？',
    english: 'What do I need to do, and by when, to keep my number active?',
  },
  late: {
    chinese: '过期以后多少天停机，多少天收回号码？',
    english: 'How many days after expiration is service suspended, and when is the number lost?',
  },
  textsAbroad: {
    chinese: '人在美国以外，能不能收短信验证码？',
    english: 'Can I receive text messages, including verification codes, outside the US?',
  },
  renewAbroad: {
    chinese: '人在美国以外，能不能续费？',
    english: 'Can I renew or refill from outside the US?',
  },
  activateAbroad: {
    chinese: '人在美国以外，能不能激活？',
    english: 'Can I activate the line from outside the US?',
  },
  price: { chinese: '续一期多少钱？', english: 'How much is each renewal?' },
  profile: {
    chinese: '用完以后，eSIM多久会失效？',
    english: 'How long does the eSIM stay valid after the plan ends?',
  },
  topUpAfterExpiry: {
    chinese: '套餐到期以后，同一张卡还能不能再充？',
    english: 'Can I top up the same line or eSIM after the plan has expired?',
  },
  topUpBeforeExpiry: {
    chinese: '到期前能不能加购？',
    english: 'Can I buy another plan before the current one expires?',
  },
  renewFrom: {
    chinese: '提前续费，新的天数从哪天开始算？',
    english: 'If I renew early, does the new term start on the payment date or on the old expiration date?',
  },
  startsAt: {
    chinese: '天数从付款、激活还是第一次使用开始算？',
    english: 'Does the term start at purchase, at activation, or at first use?',
  },
  dayCount: {
    chinese: '一天按24小时算，还是按日历天算？',
    english: 'Is a day counted as 24 hours or as a calendar day, and in which time zone?',
  },
  autopay: {
    chinese: '自动续费能不能关，在哪里关？',
    english: 'Is autopay required, and where can I turn it off?',
  },
  portOut: {
    chinese: '要把号码转走，在哪里拿账号和转网密码？',
    english: 'Where do I get the account number and transfer PIN to port my number out?',
  },
  roaming: {
    chinese: '在美国以外能不能漫游，怎么收费？',
    english: 'Does the plan roam abroad, and what does it cost?',
  },
  wifiCalling: {
    chinese: '支不支持Wi-Fi通话，在美国以外能不能用？',
    english: 'Is Wi-Fi calling included, and does it work outside the US?',
  },
  esim: { chinese: '支不支持eSIM？', english: 'Is eSIM supported?' },
  physicalSim: { chinese: '有没有实体卡？', english: 'Is a physical SIM available?' },
  numberType: {
    chinese: '号码算手机号码还是VoIP号码？',
    english: 'Is the number a mobile number or a VoIP number?',
  },
  tax: { chinese: '价格含不含税和附加费？', english: 'Are taxes and fees included in the price?' },
  startCost: { chinese: '开卡要付哪些费用？', english: 'What are the SIM, activation and port-in fees?' },
  usResidentsOnly: {
    chinese: '是不是只卖给美国居民？',
    english: 'Do I have to be a US resident to buy it?',
  },
  refund: { chinese: '什么情况能退款？', english: 'What is the refund policy?' },
  minutes: { chinese: '每期有多少分钟通话？', english: 'How many minutes are included?' },
  textCount: { chinese: '每期有多少条短信？', english: 'How many text messages are included?' },
  data: { chinese: '每期有多少流量？', english: 'How much data is included?' },
  hotspot: { chinese: '能不能开热点？', english: 'Can I use it as a hotspot?' },
  network: { chinese: '用的是哪家网络？', english: 'Which network does it use?' },
} as const satisfies Readonly<Record<string, ToAsk>>;

/** Something that may not be known of a plan. */
export type Topic = keyof typeof questions;

/** Ways to pay in English. */
export const paymentInEnglish: Readonly<Record<PaymentMethod, string>> = {
  card: 'US credit or debit cards',
  'foreign-card': 'cards issued outside the US',
  paypal: 'PayPal',
  'apple-pay': 'Apple Pay',
  'google-pay': 'Google Pay',
  alipay: 'Alipay',
  'wechat-pay': 'WeChat Pay',
  unionpay: 'UnionPay cards',
  'refill-card': 'refill cards or PINs',
  'refill-site': 'payments through refill websites',
  'bank-transfer': 'US bank accounts',
};
