/** Words of the pages that only lead on: home, search, offline, missing. */
export const doorWords = {
  homeTitle: '让美国号码一直能用',
  homeTrust: '不卖号，不收佣金，不拉群。',
  thisWeek: '急事先看这里',
  lastChange: '最近变动',
  doorPicker: '我在选套餐',
  doorPickerText: '说出用途和付款方式，算出总价、到期日和不合适的理由。',
  doorTrouble: '出了问题',
  doorTroubleText: '付款被拒、钱没到账、已经过期、收不到验证码。',
  whatIsHereText:
    '{line}款手机号码套餐、{voip}款虚拟号（VoIP）、{data}款上网卡。每个数字都写明出处、查看日期和可信程度。查不到的写“{unknown}”，不猜。',
  whatYouHold: '先分清手上是哪一种',
  whatYouHoldKinds: [
    { name: '手机号码', means: '：美国运营商的真实号码，靠付费或使用保住，多数网站认它。' },
    { name: '虚拟号（VoIP）', means: '：装在App里，银行常常不给它发验证码。' },
    {
      name: '上网卡',
      means: '（也叫流量卡、旅行eSIM）：多数只有流量，没有号码，收不到验证码，也谈不上保号。',
    },
    { name: '卖家代管的号码', means: '：账号不在你手里，对方不续，号码就被收回。' },
  ],

  searchNoScript: '搜索要用到脚本。没有结果时，从下面的入口进。',
  searchDoors: '主要入口',
  searchKinds: '只看',
  searchAll: '全部',
  plansLead: '按运营商和服务商找到手上的套餐。',

  offlineTitle: '现在没有网络',
  offlineLead: '这一页你还没有打开过，要有网络才能看。',
  offlineSteps: [
    '打开过的页面，没有网络也能看。按返回，或者从浏览记录里找。',
    '选套餐这一页打开过一次，以后没有网络也能算日期和总价。',
    '出门之前，先把要用的指南和套餐页各打开一次。',
  ],

  missingTitle: '没有这一页',
  missingDescription: '这个地址没有内容。',
  missingLead: '地址可能打错了，或者这一页已经改名。可以搜一下，或者从首页进。',
  backHome: '回首页',
} as const;
