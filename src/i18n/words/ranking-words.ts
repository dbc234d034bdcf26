import { pickerWords } from '../picker-words.ts';

/** Words of a ranking that the build makes: those of the picker, and what is not known in sentences of their own. */
export const rankingWords = {
  ...pickerWords,
  'caution-status-unknown': '现在还卖不卖，不清楚。',
  'caution-texts-unknown': '能不能收短信，不清楚。',
  'caution-calls-unknown': '能不能打电话，不清楚。',
  'caution-texts-abroad-unknown': '在美国以外能不能收短信，不清楚。',
  'caution-calls-abroad-unknown': '在美国以外能不能打电话，不清楚。',
  'caution-activate-abroad-unknown': '在美国以外能不能激活，不清楚。',
  'caution-renew-abroad-unknown': '在美国以外能不能续费，不清楚。',
  'caution-number-type-unknown': '号码算手机号码还是虚拟号，不清楚。',
  'caution-esim-unknown': '支不支持eSIM，不清楚。',
  'caution-physical-sim-unknown': '有没有实体卡，不清楚。',
  'caution-sim-delivery-unknown': '要寄实体卡，能不能寄到你那里不清楚。',
  'caution-monthly-data-unknown': '每月有多少流量，不清楚。',
  'caution-payment-unknown': '你选的付款方式能不能用，不清楚。',
  'caution-lapse-unknown': '过期以后号码留多久，不清楚。',
  'caution-cost-unknown': '价格不清楚，排在后面。',
  'caution-start-cost-unknown': '开卡费用不清楚。',
} as const;
