/** Words of guides, answers and symptoms, and of the lists that lead to them. */
export const guideWords = {
  guidesLead: '每篇先给答案，再给步骤，最后是会出什么错、下一步去哪。',
  previous: '上一篇',
  next: '下一篇',
  figuresFromPlans: '。套餐的数字和出处在各自的套餐页。',

  faqLead: '先给答案，再给去处。钱、期限和法律的说法都带着出处。',

  troubleLead: '点你遇到的那一条，先看现在该做什么。有出处的句子带着记号，其余是我们的建议。',
  allSymptoms: '全部症状',
  causes: '可能的原因',
  checks: '先看这几处',
  fixes: '现在这样做',
  cases: '看你是哪一家、哪一种',
  warnings: '不要做',
  notes: '要知道的',
  nextStep: '还不行，下一步',

  advice: '建议',
  adviceIsOurs: '（我们的经验，不是官方的规则）',
  term: '（{means}）',
  unknown: '没查到的',
  lookedOn: '（查看日{date}）',
  path: '{channel}：{steps}',
  copy: '复制',
  copied: '已复制',
} as const;
