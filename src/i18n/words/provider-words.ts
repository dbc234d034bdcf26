/** Words of the pages of providers and of what is done with them: steps and support. */
export const providerWords = {
  lead: '每家运营商、每家服务商一页：有哪些套餐、怎么续、怎么核对、怎么找客服。',
  title: '{name}怎么续费',
  titleClosed: '{name}：{plans}不能买',
  leadOfOne: '先看到期日和余额，再付款，最后回账号核对。下面是{name}的步骤，每一步都带着出处。',
  plans: '套餐和保号规则',
  beforeRenewing: '续之前：查到期日和余额',
  howToRenew: '怎么续',
  checkResult: '续之后：核对结果',
  checkResultText:
    '回到账号看到期日或余额有没有变，截一张图。没变就先看银行那笔钱是待入账还是已入账，不要马上再付一次。',
  stopAutopay: '关掉自动续费',
  leaving: '带着号码离开',
  contactSupport: '联系客服',
  askWith:
    '联系时备好：订单号、付款时间和金额、号码或SIM卡号、手机型号、报错截图。不要给密码、完整卡号和验证码。',

  stepsUnknown: '具体步骤没有写。',
  logIn: '登录',
  lookBeforePaying: '查看，付款前先核对号码和到期日。',
  lookInAccount: '查看，或问客服。',
  generalSteps: '各家通用的步骤',
} as const;
