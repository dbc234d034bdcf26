import { lineWords } from './line-words.ts';

/** Words of the form that asks about a line, with `{name}` places. */
export const askWords = {
  'ask-plan': '我的套餐',
  'plan-none': '选一款',
  'plans-popular': '常见的',
  'plans-line': '其他号码',
  'plans-data': '上网卡（流量卡、旅行eSIM）',
  'plan-own': '不在列表里',
  'ask-dates': '填一个日期就行',
  'ask-due': '账号里显示的到期日',
  'hint-due': '最准。登录官网或App就能看到。',
  'ask-paid': '上次付款',
  'ask-paid-wallet': '上次扣款（不是充值）',
  'hint-paid': '看不到到期日时填。',
  'ask-used': '上次打电话或发短信',
  'hint-used': '付款不算使用。记不清，就现在用一次，填今天。',
  'ask-balance': '余额',
  'ask-every': '每隔多久',
  'ask-by': '怎样保住',
  'by-payment': '付款',
  'by-use': '用一次',
  'unit-days': '天',
  'unit-months': '个月',
  'unit-dollars': '美元',
  answer: '算出日期',
} as const;

/** Words of my numbers, by key, with `{name}` places, and those of a line. Handed to the island as props. */
export const numbersWords = {
  ...lineWords,
  ...askWords,

  more: '更多：提前几天、日期按哪里',
  'ask-buffer': '提前几天付款',
  'hint-buffer': '这几天是我们建议的，不是运营商的规定。0到90天。',
  'ask-usdate': '上面的日期按哪里的时间',
  'usdate-yes': '美国',
  'usdate-no': '我这里',

  'wrong-whole': '请填整数，例如{least}。',
  'wrong-range': '请填{least}到{most}之间的数。',
  'wrong-shape': '请只填数字，例如12.5。',
  'wrong-negative': '不能是负数。',
  'wrong-zero': '请填大于0的数。',
  'wrong-too-precise': '金额最多两位小数。',
  'wrong-huge': '这个数太大，请检查小数点。',
  'wrong-date-shape': '请按“年-月-日”填，例如2027-01-31。',
  'wrong-date-impossible': '没有这一天，或没有填完，请检查年、月、日。',
  'wrong-date-range': '请填{least}到{most}之间的日期。',
  'wrong-letters': '请填字母。',
  ignored: '网址里有几项无效，已经忽略：{names}。其余的照旧。',

  'held-missing': '先填这里，就能看到每一步的日期：',
  'my-line': '我的号码',
  'use-known': '按最后一次使用算，最晚{date}要再用一次。付款那一头的日期还不知道，可能更早。',
  'held-empty': '余额是零，最早从上次付款那天数起，号码就可能被收回。先充值，再看日期。',
  'held-closed': '这项服务已经停止，或没有获准。下面没有能保住号码的日期。',
  'held-may-run-out': '余额用光后号码留不了多久，打电话发短信会把余额用掉。',
  runway: '余额还够扣{n}次。',
  'runway-none': '余额不够扣一次了。',
  'runway-left': '扣完剩{price}，不够一次扣款，用不上。',
  renewed: '今天付款，续一期{length}，新的到期日是{date}。',
  'renewed-either': '今天付款，续一期{length}，新的到期日最早是{date}；规则不清楚，付完以账号为准。',
  'held-use': '这一款隔一段时间不用，号码会被收回，付款不算使用。记不清就现在用一次，填今天。',
  'held-shortest': '没说买了哪一档，按最短的算。买的是更长的一档，填账号里的到期日再看。',
  cheaper: '有没有更便宜的',
} as const;

/** The words of my numbers in one script: the same keys, whatever the texts. */
export type NumbersWords = Readonly<Record<keyof typeof numbersWords, string>>;

/** Words of the page of my numbers. */
export const numbersPage = {
  title: '我的号码',
  description: '选套餐、填一个日期，马上知道最晚哪天要付款、充值或用一次，晚了还能不能救。',
  aliases: ['到期日计算', '什么时候续费', '保号日期', '我的号码什么时候到期', '号码提醒', '到期提醒'],
} as const;
