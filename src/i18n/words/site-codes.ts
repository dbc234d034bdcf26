import type { GuideFrontMatter } from '../../core/facts/schema/guide.ts';
import type { QuestionFrontMatter } from '../../core/facts/schema/question.ts';
import type { SymptomFile } from '../../core/facts/schema/symptom.ts';
import type { PaymentTrust } from '../../core/facts/trust.ts';

/** Words for the codes of this site: its families and groups, and what its tables and typical readers are named by. */
export const siteCodes = {
  family: {
    start: '从这里开始',
    number: '续手机号码',
    data: '续上网卡',
    payment: '付款',
    trouble: '出了问题',
    phone: '手机和信号',
    safety: '安全和离开',
  } satisfies Record<GuideFrontMatter['family'], string>,
  questionGroup: {
    choose: '选号码',
    renew: '续费和充值',
    pay: '付款',
    late: '过期',
    codes: '验证码',
    esim: 'eSIM和手机',
    data: '上网卡',
    leave: '携号转网',
    safety: '安全',
  } satisfies Record<QuestionFrontMatter['group'], string>,
  symptomGroup: {
    payment: '付款失败',
    charged: '付了没到账、重复扣款',
    expired: '过期、号码被收回',
    service: '没信号、没网',
    codes: '收不到验证码',
    esim: 'eSIM和手机',
    leave: '转网、被盗号',
    reminder: '日历提醒',
  } satisfies Record<SymptomFile['group'], string>,
  /** How well a way to pay is evidenced at one plan. */
  paymentTrust: {
    confirmed: '可以',
    relayed: '可以（转录）',
    archived: '可以（官方旧页）',
    reported: '有人提到可以',
    mixed: '说法不一',
    refused: '不可以',
    unknown: '未查到',
  } satisfies Record<PaymentTrust, string>,
  paymentTrustMeans: {
    confirmed: '在对方自己的页面上读到',
    relayed: '有人记录了官方页面的话，或多方说法一致',
    archived: '官方旧页面写的，或页面没注日期，现在可能改了',
    reported: '用户或文章说可以，官方没有承诺',
    mixed: '有人成、有人不成，或不同渠道规定不同',
    refused: '官方写明不收，或反复失败',
    unknown: '没有依据，不猜',
  } satisfies Record<PaymentTrust, string>,
  /** What a reader can filter the plans by. */
  trait: {
    mobile: '手机号码，不是VoIP',
    esim: '能用eSIM',
    'foreign-card': '能用国内银行卡付',
    paypal: '能用PayPal付',
    abroad: '在美国以外能收短信',
  },
  /** The situations of typical readers. */
  typicalReader: {
    'codes-abroad': '人在美国以外，收银行验证码，用国内银行卡或PayPal',
    study: '在美国留学，要打电话',
    calls: '两边跑，偶尔打电话，只用eSIM',
    keep: '只想保住号码，人在美国以外',
    trip: '去美国旅行10天，5GB流量',
    frugal: '只想保住号码，虚拟号（VoIP）也行，每30天最多$4',
  },
};
