import type { Trust } from '../../core/facts/trust.ts';
import type {
  Acceptance,
  Action,
  Limit,
  Offer,
  Plan,
  RenewFrom,
  Stage,
  StageAnchor,
  StageKind,
  StartsAt,
  TermClock,
  Unknown,
} from '../../core/facts/plan.ts';
import type { PaymentMethod } from '../../core/facts/payment-methods.ts';
import type { Grade } from '../../core/facts/schema/evidence.ts';
import type { Country } from '../../core/facts/schema/claim.ts';
import type { PlanFile } from '../../core/facts/schema/plan.ts';
import type { ProviderFile } from '../../core/facts/schema/provider.ts';
import type { Source } from '../../core/facts/schema/source.ts';

/** What a field of a plan file can say. */
type Value<Field extends keyof PlanFile> = Extract<PlanFile[Field], { readonly value: unknown }>['value'];
/** A country that a claim can name. */
/** Accounts that disagree, of any field. */
type Rival = NonNullable<PlanFile['clocks'][number]['stages'][number]['conflicts']>[number];

/** Words for the codes that stand in content files, by field. A code without a word is an error of type. */
export const factCodes = {
  kind: { line: '手机号码', voip: '虚拟号（VoIP）', data: '上网卡' } satisfies Record<Plan['kind'], string>,
  grade: {
    official: '官方页面',
    archived: '官方旧页',
    relayed: '官方页面转录',
    corroborated: '多个来源一致',
    collected: '价格采集',
    community: '个人经验',
  } satisfies Record<Grade, string>,
  /** The grade in a word, on the mark beside a figure. */
  gradeMark: {
    official: '官方',
    archived: '官方旧页',
    relayed: '转录',
    corroborated: '多方',
    collected: '采价',
    community: '个人',
  } satisfies Record<Grade, string>,
  gradeMeans: {
    official: '在对方自己的页面上读到',
    archived: '官方页面的旧副本、镜像，或没有注明日期的副本，现在可能已经改了',
    relayed: '有人在写明的日期记录了官方页面',
    corroborated: '两个以上的来源说法一致',
    collected: '程序从商店或比价站采集的价格，有日期',
    community: '一个人的经验或一篇文章',
  } satisfies Record<Grade, string>,
  trust: {
    confirmed: '官方写明',
    relayed: '转录或多方一致',
    archived: '官方旧页',
    reported: '个别说法',
  } satisfies Record<Trust, string>,
  stage: { suspended: '停机', atRisk: '随时可能被收回', lost: '号码被收回' } satisfies Record<
    StageKind,
    string
  >,
  from: {
    due: '到期日',
    suspended: '停机日',
    zeroBalance: '余额归零那天',
    lastAction: '最后一次有效使用',
    unknown: '起算日不清楚',
  } satisfies Record<StageAnchor, string>,
  when: { zero: '余额为零时', belowCharge: '余额不为零但不够一次扣款时' } satisfies Record<
    NonNullable<Stage['when']>,
    string
  >,
  action: {
    'call-out': '打出电话',
    'call-in': '接听电话',
    'text-out': '发出短信',
    'text-in': '收到短信',
    data: '使用流量',
    'top-up': '充值',
    order: '下新订单',
    login: '登录账号',
    'any-use': '任何一次使用',
  } satisfies Record<Action, string>,
  renewFrom: {
    expiry: '从原到期日往后接',
    payment: '从付款那天重新算',
    later: '取原到期日和付款日加天数中较晚的一个',
    queued: '排队，前一个用完后才开始',
  } satisfies Record<RenewFrom, string>,
  startsAt: {
    payment: '付款时',
    activation: '激活时',
    install: '安装eSIM时',
    firstUse: '在当地第一次联网时',
    installOrFirstUse: '有的套餐安装eSIM时，有的第一次联网时',
  } satisfies Record<StartsAt, string>,
  dayCount: { elapsed: '满24小时算一天', calendar: '按日历天算' } satisfies Record<
    Exclude<TermClock['dayCount'], Unknown>,
    string
  >,
  reason: {
    disagrees: '来源互相矛盾，尚无定论',
    older: '较旧的说法',
    'other-product': '说的是另一款产品',
    'not-the-rule': '不是官方的规则',
  } satisfies Record<Rival['reason'], string>,
  standing: { live: '仍有争议', superseded: '不以此为准' } satisfies Record<Rival['standing'], string>,
  status: { open: '还在卖', closed: '不能买' } satisfies Record<Value<'status'>, string>,
  tax: { extra: '税费另算', included: '已含税' } satisfies Record<Value<'tax'>, string>,
  autopay: { required: '必须开', optional: '可开可不开', none: '没有' } satisfies Record<
    Value<'autopay'>,
    string
  >,
  hotspot: { yes: '可以', no: '不可以', limited: '可以，但限量' } satisfies Record<Value<'hotspot'>, string>,
  numberType: {
    mobile: '手机号码',
    voip: '虚拟号（VoIP）',
    none: '没有号码',
    'some-packs': '部分套餐带号码',
  } satisfies Record<Value<'numberType'>, string>,
  esim: {
    yes: '支持',
    no: '不支持',
    only: '只有eSIM',
    reported: '有用户转成功，官方没有承诺',
  } satisfies Record<Value<'esim'>, string>,
  wifiCalling: {
    yes: '支持',
    no: '不支持',
    reported: '有用户用成，官方没有承诺',
    conflicting: '说法互相矛盾',
  } satisfies Record<Value<'wifiCalling'>, string>,
  roaming: {
    'pay-per-use': '可以，按次扣余额',
    included: '可以，套餐内含',
    pass: '要另买漫游包',
    'some-variants': '只有部分网络版本能漫游',
    no: '不支持',
    conflicting: '说法互相矛盾',
  } satisfies Record<Value<'roaming'>, string>,
  textsAbroad: {
    roaming: '漫游时能收',
    wifi: '开Wi-Fi通话能收',
    app: '在App里收',
    no: '收不到',
    conflicting: '说法互相矛盾',
  } satisfies Record<Value<'textsAbroad'>, string>,
  renewAbroad: { yes: '可以', no: '不可以', reported: '有用户做到，官方没有承诺' } satisfies Record<
    Value<'renewAbroad'>,
    string
  >,
  portOut: {
    'account-page': '在账号页面办理',
    app: '在App里办理',
    code: '拨代码取转网密码',
    support: '找客服办理',
    'not-supported': '不支持携号转网',
  } satisfies Record<Value<'portOut'>, string>,
  acceptance: { yes: '可以', reported: '有人提到可以', mixed: '说法不一', no: '不可以' } satisfies Record<
    Acceptance,
    string
  >,
  payment: {
    card: '信用卡或借记卡',
    'foreign-card': '国内银行卡（非美国发行）',
    paypal: 'PayPal',
    'apple-pay': 'Apple Pay',
    'google-pay': 'Google Pay',
    alipay: '支付宝',
    'wechat-pay': '微信支付',
    unionpay: '银联卡',
    'refill-card': '充值卡或充值码',
    'refill-site': '第三方充值网站',
    'bank-transfer': '美国银行账户',
  } satisfies Record<PaymentMethod, string>,
  applies: { always: '', first: '只限首期', renewal: '续费价' } satisfies Record<Offer['applies'], string>,
  startCost: { sim: 'SIM卡', 'port-in': '转入费', activation: '激活费' } satisfies Record<
    Plan['startCosts'][number]['item'],
    string
  >,
  channel: {
    site: '网站',
    app: 'App',
    text: '短信',
    code: '拨号代码',
    call: '电话',
    shop: '实体店',
    pin: '充值码',
    phone: '电话',
    chat: '在线聊天',
    email: '电子邮件',
    'help-centre': '帮助中心',
    account: '账号页面',
  } satisfies Record<ProviderFile['actions' | 'support'][number]['channel'], string>,
  does: {
    renew: '续费',
    'check-expiry': '查到期日',
    'check-balance': '查余额',
    'stop-autopay': '关闭自动续费',
    'port-out': '携号转网',
  } satisfies Record<ProviderFile['actions'][number]['does'], string>,
  by: {
    provider: '官方页面',
    regulator: '监管机构',
    press: '第三方文章',
    maker: '手机厂商',
    user: '个人经验',
    'shop-collection': '商店价格采集',
    'comparison-site': '比价站收集',
  } satisfies Record<Source['by'], string>,
  // The words for yes and no are those that answer the question of the field.
  physicalSim: { yes: '有', no: '没有' },
  activateAbroad: { yes: '可以', no: '不可以' },
  usResidentsOnly: { yes: '是', no: '否' },
  /** Where a claim about places outside the US holds. */
  country: { CN: '在中国大陆' } satisfies Record<Country, string>,
  limit: {
    useBy: '多久内要开始用',
    startsItself: '一直不启用会怎样',
    profile: 'eSIM本身的有效期',
    trial: '试用',
  } satisfies Record<Limit['kind'], string>,
  limitText: {
    useBy: '{from}{length}内要开始用，过了作废',
    startsItself: '{from}{length}自己开始算',
    profile: '{from}{length}，过了可能被收回',
    trial: '{from}{length}截止',
  } satisfies Record<Limit['kind'], string>,
  limitFrom: {
    purchase: '买后',
    install: '安装后',
    packEnd: '套餐结束后',
    lastTopUp: '最后一次充值后',
  } satisfies Record<Limit['from'], string>,
};
