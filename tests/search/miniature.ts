import type { SearchConfig } from '../../src/search/config.ts';
import { openHeads, type Heads, type HeadsFile } from '../../src/search/heads.ts';
import { lexiconOf, type Lexicon } from '../../src/search/lexicon.ts';
import { finderOf, type Finder } from '../../src/search/occurrences.ts';
import { spellingOf, type Spelling } from '../../src/search/spelling.ts';

/** The words of a search that knows little. */
export const config: SearchConfig = {
  version: 'test',
  shows: 'simplified',
  fold: '續续費费發发號号簡简訊讯',
  regional: { 简讯: '短信', 储值: '充值' },
  spoken: { 冇: '没', 唔: '不', 咗: '了', 點算: '怎么办' },
  typos: { 冲值: '充值', 需费: '续费' },
  same: [
    ['充值', '加值'],
    ['续费', '缴费', 'renew'],
    ['自动续费', '自动扣款'],
    ['取消', '关掉', 'cancel'],
  ],
  related: [['充值', '续费']],
  whole: ['手续费'],
  filler: ['怎么', '了', '吗', '一直'],
  light: '的给让最',
  brands: [
    ['tello'],
    ['paypal'],
    ['ultra-mobile', 'ultra', '三刀卡'],
    ['red-pocket'],
    ['google-voice', '谷歌语音', 'gv'],
  ],
  words: {
    count: '{n}',
    first: '+{n}',
    none: '-',
    near: '~',
    readAs: '={r} ',
    searchAll: '',
    more: '',
    noMore: '',
    opening: '',
    fullBroken: '',
    again: '',
    title: '',
    kinds: {},
  },
};

/** A site of a few pages. */
export const file: HeadsFile = {
  kinds: ['guide', 'plan', 'question'],
  written: {},
  shared: [
    ['autopay', '关掉自动续费'],
    ['price', '价格'],
  ],
  pages: [
    ['/guides/renew/', 0, '续一个号码', '怎么续费', [['pay', '付款']]],
    [
      '/guides/autopay/',
      0,
      '自动续费：设、查、停',
      '代扣',
      [
        ['check', '每期核对'],
        ['how-to-stop', '怎么停', '取消自动续费'],
      ],
    ],
    ['/guides/fees/', 0, '税、手续费和汇率', '', []],
    ['/guides/esim/', 0, 'eSIM：换手机、误删', '', [['move', '换手机']]],
    ['/guides/data/', 0, '上网卡（流量卡）怎么续费', '', []],
    ['/guides/late/', 0, '已经过期了', '', []],
    [
      '/guides/port/',
      0,
      '携号转网',
      '转网密码',
      [
        ['pin', '密码在哪取'],
        ['prepare', '备齐五样', '', '付款的卡、完整的邮编'],
      ],
    ],
    ['/payments/unionpay/', 0, '用银联卡付款', '银联卡', [], 'unionpay'],
    [
      '/payments/paypal/',
      0,
      'PayPal怎么续费',
      '',
      [
        ['renew', '怎么续费'],
        ['stop', '停掉'],
      ],
      'paypal',
    ],
    ['/plans/tello/', 1, 'Tello 月套餐', 'tello卡', [0, 1], 'tello'],
    ['/plans/ultra/', 1, 'Ultra Mobile', '三刀卡', [0, 1], 'ultra-mobile'],
    ['/faq/#twice', 2, '同一次充值扣了两次钱，怎么办？', '重复扣款', []],
    ['/faq/#texts', 2, '收不到短信怎么办？', '', []],
  ],
};

/** What the miniature site is searched with. */
export interface Miniature {
  readonly spelling: Spelling;
  readonly lexicon: Lexicon;
  readonly heads: Heads;
  readonly find: Finder;
}

/** Opens the miniature site. */
export function openMiniature(pages: HeadsFile = file): Miniature {
  const spelling = spellingOf(config.fold, config.regional, config.shows, config.spoken);
  const heads = openHeads(pages, spelling, config.filler);
  return { spelling, lexicon: lexiconOf(config), heads, find: finderOf(heads) };
}
