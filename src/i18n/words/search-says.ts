/** What the search says; `{q}` is what was typed, `{n}` how many places were found. */
export const searchSays = {
  count: '找到{n}处。',
  first: '先列最接近的{n}处。',
  none: '没有找到“{q}”。',
  near: '没有找到“{q}”。最接近的指南在下面，也可以按症状找。',
  title: '{q}｜搜索｜续号',
  kinds: { plan: '套餐', guide: '指南', question: '问题', symptom: '症状', door: '栏目' },
} as const;
