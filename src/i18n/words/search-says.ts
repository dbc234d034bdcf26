/** What the search says; `{q}` is what was typed, `{r}` how it was read, `{n}` how many places were found. */
export const searchSays = {
  count: '找到{n}处。',
  first: '先列最接近的{n}处。',
  none: '没有找到“{q}”。',
  near: '没有找到“{q}”。下面是最接近的，也可以按症状找。',
  readAs: '按“{r}”搜的。',
  searchAll: '搜全文',
  more: '全文里还有{n}处。',
  noMore: '全文里没有更多了。',
  opening: '正在查全文…',
  fullBroken: '全文没能打开，请检查网络。',
  again: '再试一次',
  title: '{q}｜搜索｜续号',
  kinds: { plan: '套餐', guide: '指南', question: '问题', symptom: '症状', door: '栏目' },
} as const;
