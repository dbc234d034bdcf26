/** Words of the page that takes a correction. */
export const reportWords = {
  title: '这里写错了',
  lead: '价格、日期或规则和你看到的不一样，请告诉我们。不要写手机号、邮箱和订单号。',
  yours: '填好的内容',
  yoursText: '有几条依据同一个出处，都列在里面：留下你说的那一条，再补上后面三行。',
  page: '页面：{page}',
  claim: '我们写的：{claim}',
  source: '我们的出处：{source}',
  seen: '你看到的是：',
  where: '在哪里看到的（网址，或“我的账号里”）：',
  day: '哪一天看到的：',
  copy: '复制',
  copied: '已复制',
  send: '打开填好的表',
  sendText: '会打开收集更正的网站，要在那里登录才能提交。',
  noForm: '这一份手册没有写明收集更正的地方：把内容复制下来，发给把这个网址告诉你的人。',
} as const;
