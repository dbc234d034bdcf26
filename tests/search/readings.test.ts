import { describe, expect, test } from 'vitest';
import { isUnderstood, readingOf, type Reading } from '../../src/search/readings.ts';
import { soundsOf, vocabularyOf, type Sounds } from '../../src/search/sounds.ts';
import { openMiniature } from './miniature.ts';

const { spelling, lexicon, heads, find } = openMiniature();
const read = (typed: string, sounds?: Sounds): Reading =>
  readingOf(spelling.typed(typed), lexicon, heads, find, sounds);
const urls = (typed: string, sounds?: Sounds): (string | undefined)[] =>
  read(typed, sounds).ranked.map(({ place }) => heads.places[place]?.url);

describe('the order of places', () => {
  test.each([
    ['换手机', '/guides/esim/#move'],
    ['手机怎么换', '/guides/esim/#move'],
    ['换手机 esim', '/guides/esim/#move'],
    ['关掉自动扣款', '/guides/autopay/#how-to-stop'],
    ['自动续费', '/guides/autopay/'],
    ['转网密码', '/guides/port/'],
    ['重复扣款', '/faq/#twice'],
    ['同一笔充值扣了我两次', '/faq/#twice'],
    ['簡訊收不到', '/faq/#texts'],
    ['cancel autopay', '/guides/autopay/#how-to-stop'],
  ])('%s leads to %s first', (typed, url) => {
    expect(urls(typed)[0]).toBe(url);
  });

  test('a name with a task leads to the section of its page, a name alone to its page', () => {
    expect(urls('tello 取消自动续费')[0]).toBe('/plans/tello/#autopay');
    expect(urls('三刀卡价格')[0]).toBe('/plans/ultra/#price');
    expect(urls('tello')[0]).toBe('/plans/tello/');
  });

  test('on the page of what is named, the section of the task goes before the page that is called by it', () => {
    expect(urls('paypal 续费')[0]).toBe('/payments/paypal/#renew');
  });

  test('first sentences tell the sections of a page apart, and lead to no page by themselves', () => {
    const sections = urls('携号转网付款').filter((url) => url?.startsWith('/guides/port/#') === true);
    expect(sections[0]).toBe('/guides/port/#prepare');
    expect(urls('携号转网')[0]).toBe('/guides/port/');
    expect(isUnderstood(read('完整的邮编'))).toBe(false);
  });

  test('what stands in brackets does not make a title answer for more than it says', () => {
    expect(urls('续费')[0]).toBe('/guides/renew/');
  });

  test('a name with a task that its pages do not hold still finds the guide of the task', () => {
    expect(
      urls('tello 换手机')
        .map((url) => url?.replace(/#.*/, ''))
        .slice(0, 3),
    ).toContain('/guides/esim/');
  });

  test.each(['换手机', '误删', '关掉自动扣款', '重复扣款', '转网密码'])(
    'a provider’s name before %s takes the page of the task from among the first three nowhere',
    (task) => {
      const pages = (typed: string): string[] => [
        ...new Set(urls(typed).map((url) => (url ?? '').replace(/(?<!faq\/)#.*/, ''))),
      ];
      for (const name of ['tello', '三刀卡', 'ultra'])
        expect(pages(`${name}${task}`).slice(0, 3)).toContain(pages(task)[0]);
    },
  );

  test('without a name the guide goes before the sections that every provider has', () => {
    expect(urls('关掉自动续费')[0]).toBe('/guides/autopay/#how-to-stop');
  });

  test('empty words change nothing of the first answer', () => {
    expect(urls('换手机')[0]).toBe(urls('一直给换手机了吗')[0]);
  });

  test('what no page holds leads nowhere', () => {
    expect(isUnderstood(read('红烧肉做法'))).toBe(false);
    expect(isUnderstood(read('zzzz'))).toBe(false);
    expect(read('').ranked).toEqual([]);
  });
});

describe('a correction is another reading', () => {
  test('it is taken where what was typed is nowhere, and says what it is', () => {
    expect(read('冲值')).toMatchObject({ text: '充值', isMended: true });
    expect(read('telo 价格')).toMatchObject({ text: 'tello 价格', isMended: true });
    expect(read('ultar mobile')).toMatchObject({ text: 'ultra mobile', isMended: true });
  });

  test('it is not taken where what was typed is understood', () => {
    expect(read('要不要手续费')).toMatchObject({ isMended: false });
    expect(read('tello')).toMatchObject({ isMended: false });
  });
});

describe('a question is read by its sound', () => {
  const sounds = soundsOf(
    {
      common: '',
      others: {
        huan: '换',
        shou: '手收',
        ji: '机计',
        yin: '银',
        lian: '联连',
        ka: '卡',
        xie: '携',
        hao: '号',
        zhuan: '转',
        wang: '网忘',
        zi: '自',
        dong: '动',
        xu: '续需',
        fei: '费',
        qu: '取',
        xiao: '消',
        mi: '密',
        ma: '码',
        zhong: '重',
        fu: '复付',
        kou: '扣',
        kuan: '款',
      },
      exceptions: { 重复扣款: 'chong fu kou kuan' },
    },
    vocabularyOf(lexicon, heads),
  );

  test.each([
    ['huanshouji', '换手机'],
    ['huan shou ji', '换手机'],
    ['quxiao zidong xufei', '取消自动续费'],
    ['chongfukoukuan', '重复扣款'],
    ['xhzw', '携号转网'],
    ['银连卡', '银联卡'],
    ['携号转忘', '携号转网'],
    ['tello zidongxufei', 'tello 自动续费'],
  ])('%s is %s', (typed, text) => {
    expect(read(typed, sounds)).toMatchObject({ text, isMended: true });
  });

  test('an unfinished sound is what it may become', () => {
    expect(read('zidongxuf', sounds).text).toBe('自动续费');
  });

  test('sounds that many do not tell apart are one', () => {
    expect(sounds.fromHomophones('携号砖网', () => false)).toBe('携号砖网');
    expect(sounds.fromHomophones('收计', () => false)).toBe('收计');
    expect(sounds.fromHomophones('换收计', () => false)).toBe('换手机');
  });

  test('what the pages hold is not replaced by what sounds the same', () => {
    expect(read('银联卡', sounds)).toMatchObject({ isMended: false });
    expect(sounds.fromHomophones('换手机', () => true)).toBe('换手机');
  });

  test('letters that are no sound stay what they are', () => {
    expect(read('qwertyuiop', sounds)).toMatchObject({ isMended: false });
  });
});
