import { drawingWords, lineWords, traceWords } from './words/line-words.ts';

/** What speaks against a plan. */
export const againstWords = {
  'against-too-short': '天数不够。',
  'against-too-little-data': '流量不够。',
  'against-too-many-packs': '连买四包、合计一年，还是不够。',
  'against-closed': '不能买：已经停止，或没有获准。',
  'against-number-plan-for-data': '是号码套餐，不是上网卡。',
  'against-no-number': '没有号码，只能上网。',
  'against-data-plan': '是上网卡，有没有能用的号码不清楚。',
  'against-voip-refused': '虚拟号（VoIP），收验证码常被拒。',
  'against-voip-not-wanted': '是虚拟号（VoIP），你说不要。',
  'against-no-texts': '不能收短信。',
  'against-no-calls': '不能打电话。',
  'against-too-little-monthly-data': '每月流量不够。',
  'against-no-texts-abroad': '在美国以外收不到短信。',
  'against-needs-us-start': '要在美国激活。',
  'against-no-renewal-abroad': '在美国以外不能续费。',
  'against-us-residents-only': '只给有美国住址的人。',
  'against-no-esim': '没有eSIM。',
  'against-esim-only': '只有eSIM，没有实体卡。',
  'against-no-physical-sim': '没有实体卡。',
  'against-autopay-required': '必须开自动续费。',
  'against-no-way-to-pay': '你选的付款方式都不收。',
  'against-over-budget': '超过你的预算。',
} as const;

/** Words of what the picker loads once its first answer stands: near misses, refusals, the steps of a line. */
export const laterPickerWords = {
  ...lineWords,
  ...drawingWords,
  ...traceWords,

  nearest: '只差预算的里面，最接近的是{name}：整段时间{price}，每30天比预算多{over}。',
  'nearest-trip': '查到的套餐里，没有一款够用。最接近的是{name}：{packs}，一共{price}，还差{lack}。',
  'lacks-days': '{n}天',
  'lacks-and': '、',
  'unsure-note': '对你要紧的几件事，多半不清楚，说不上合不合适。先问清楚再买。',
  'unsure-unpriced': '价格不清楚',
  'near-note': '只改一个回答，结果会更好：',
  'near-none': '只改一个回答，没有更好的。',
  'near-wait': '正在看改一个回答会怎样。',
  'near-best': '{name}，{price}',
  'near-same': '价钱一样，没查到的少{n}处。',
  'near-opens': '也能选{name}。',
  'if-voip-yes': '如果可以用虚拟号（VoIP）',
  'if-where-both': '如果能去美国激活一次',
  'if-phone-any': '如果换一部手机或者卡',
  'if-autopay-yes': '如果接受自动续费',
  'if-move-no': '如果回程日期不变',
  'if-monthgb-': '如果不要每月流量',
  'if-pay': '如果能用{method}付',
  'if-budget': '如果每30天能花到{price}',
  ...againstWords,
  'caution-packs-unknown': '套餐和价格不清楚，先到官网看。',
  'caution-top-up-unknown': '能不能加购，不清楚。',
  'caution-queue-unknown': '流量用完能不能马上接下一包，不清楚。',
  'caution-start-unknown': '从什么时候开始算，不清楚。',
  'caution-data-unknown': '有多少流量，不清楚。',
  'caution-extend-unknown': '回程延后能不能接着用，不清楚。',
  'caution-autopay-unknown': '要不要自动续费，不清楚。',
} as const;

/** These words in one script: the same keys, whatever the texts. */
export type LaterWords = Readonly<Record<keyof typeof laterPickerWords, string>>;
