import { againstWords } from './picker-later-words.ts';
import { firstPickerWords } from './picker-words.ts';
import { compareWords } from './words/compare-words.ts';

/** The facts that plans are compared by whatever a reader needs, in the order in which they are shown. */
export const COMPARED_FACTS = [
  'rule',
  'year',
  'lost',
  'texts',
  'activate',
  'card',
  'number',
  'packs',
  'starts',
  'late',
  'esim',
  'sim',
] as const;
/** One of these facts. */
export type ComparedFact = (typeof COMPARED_FACTS)[number];

/** Words of plans set side by side, with `{name}` places, and those of the picker. Handed to the island as props. */
export const comparedWords = {
  ...againstWords,
  ...firstPickerWords,

  'compared-which': '比哪几款',
  'compared-change': '换套餐',
  'compared-plan': '第{n}款',
  'compared-none': '不选',
  'compared-pick': '再选一款就能比。',
  'compared-pick-two': '选两三款，就能放在一起比。',
  'compared-unknown': '网址里这几个名字没有对应的套餐：{names}。其余的照旧。',
  'compared-left': '一次最多比三款，没有放进来的：{names}。',
  'compared-closed': '{names}不能买：已经停止，或没有获准。只比剩下的。',
  'compared-by-span': '按用{months}个月算，税前价，含开卡费用。',
  'compared-by-trip': '按一次旅行算，{days}天、{gb}GB，税前价。',
  'compared-by-open': '上网卡要先说天数和流量，才算得出总价。',
  'compared-answers': '在“帮我选”里改用途、时间和付款方式',
  'compared-same': '这{n}项都一样',
  'compared-nothing': '哪一款都没查到的：{names}。',
  'compared-not-asked': '不适用',
  'compared-least': '至少{price}',
  'compared-due': '{date}（{what}）',
  'row-fit': '适不适合你',
  'fit-no': '不合适。{why}',
  'fit-yes': '{verdict}。{but}',
  'row-total': '整段时间一共',
  'row-due': '现在开始，最晚哪天',
  'row-lacks': '对你要紧的事',
  'lacks-nothing': '都查到了',
  'row-rule': compareWords.keptBy,
  'row-year': compareWords.yearCost,
  'row-lost': compareWords.lost,
  'row-texts': compareWords.textsAbroad,
  'row-activate': compareWords.activateAbroad,
  'row-card': compareWords.foreignCard,
  'row-number': '号码类型',
  'row-packs': compareWords.packs,
  'row-starts': '从什么时候开始算',
  'row-late': '到期后还能不能再充',
  'row-esim': 'eSIM',
  'row-sim': '实体卡',
} as const;

/** These words in one script: the same keys, whatever the texts. */
export type ComparedWords = Readonly<Record<keyof typeof comparedWords, string>>;
