/** Words of the pages that set plans side by side: all plans, ways to pay, typical readers. */
export const compareWords = {
  plansTitle: '全部套餐',
  plansDescription: '美国号码、虚拟号和上网卡的保号规则、价格和过期后果，逐项写明出处。',
  plansAliases: ['套餐', '套餐对比', '有哪些套餐', '资费', '流量套餐'],
  plansLead: '找到手上的那一款，点进去看最晚哪天、怎么续、过期会怎样。',
  plan: '套餐',
  yearCost: '续一年最少付',
  keptBy: '靠什么保住',
  lost: '号码什么时候收回',
  packs: '套餐和价格',
  packsAndPrices: '{n}款，{prices}',
  filterLegend: '只看符合的',
  filterCount: '符合的号码：{n}款。资料里没写的不算符合。',
  yearNote:
    '“续一年最少付”按365天、整期付款、续费价计算，没有另加税，美元，不含开卡费用和自动续费的折扣；只能自动续费的另注明。',
  dataPriceNote: '价格是出处所写日期采集的，下单前以官网为准。',
  closedNote: '这些服务有的已经停止，有的没有获准开办。不要买，也不要给它们续费。',

  paymentsLead:
    '每一格写着：官方写明、转录、官方旧页、有人提到、拒收，还是未查到。未查到不等于不能，手机上不列。',
  byMethod: '按付款方式看',
  matrix: '付款方式对照',
  matrixSilent: '下面这些收哪些付款方式，资料里都没有，付款前看结账页：',
  payWith: '用{name}付款',
  methodKnown: '{name}：{yes}款套餐写明可以或有人提到可以，{no}款写明不收，其余{silent}款没有写。',
  methodUnknown: '没有一款美国套餐写明收{name}。先备好另一种付款方式。',
  methodFacts: '要知道的事',
  methodRefused: '被拒以后试什么',
  methodWhere: '哪些套餐能用',
  seeAlso: '接着看：',

  pickerLead: '说出用途和付款方式，算出总价、到期日和不合适的理由。',
  haveOne: '已经有号码：算最晚哪天付款',
  pickerPage:
    '说出用途、地点和付款方式，看哪几款合适、一共多少钱、最晚哪天续。回答只留在你的浏览器和地址栏里。',
  pickerAliases: ['选套餐', '推荐套餐', '哪个套餐好', '计算器', '一年多少钱', '日期计算'],
  typicalReaders: '六种典型情况',
  typicalReadersNote: '按同一套规则算好，从{date}开始，没有另加税，含开卡费用。上网卡按一次旅行算。',
  startFromTypical: '照这个情况填好，再改',
  alsoFit: '还可以考虑：',
  priceUnknown: '价格不清楚',
} as const;
