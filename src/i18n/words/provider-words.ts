/** Words of the pages of providers and of what is done with them: steps and support. */
export const providerWords = {
  lead: '每家运营商、每家服务商一页：有哪些套餐、怎么续、怎么核对、怎么找客服。',
  /** A shop that sells the cards of others and has no plan of its own. */
  platform: '卖上网卡的平台，各款规则不同',
  title: '{name}怎么续费',
  titleClosed: '{name}：{plans}不能买',
  leadOfOne: '{name}怎么查到期日、怎么续、怎么核对、怎么停自动续费、怎么找客服，查到的都在这一页。',
  plans: '套餐和保号规则',
  beforeRenewing: '续之前：查到期日和余额',
  howToRenew: '怎么续',
  checkResult: '续之后：核对结果',
  checkResultText:
    '回到账号看：到期日、余额或流量变了没有，截一张图。付了钱却没变的，先看银行那笔是待入账还是已入账，不要马上再付一次。',
  stopAutopay: '关掉自动续费',
  leaving: '带着号码离开',
  contactSupport: '联系客服',
  askWith:
    '联系时备好：订单号、付款时间和金额、号码或SIM卡号、手机型号、报错截图。不要给密码、完整卡号和验证码。',

  stepsUnknown: '步骤未查到。',
  logIn: '登录',
  lookBeforePaying: '查看，以账号里显示的为准。',
  lookInAccount: '查看，或问客服。',
  generalSteps: '各家通用的步骤',
} as const;
