import { describe, expect, test } from 'vitest';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { readPages } from '../../build/built-pages.ts';
import { toTraditional } from '../../src/i18n/traditional.ts';

/** One thing, the word for it, and the words that readers must not meet instead. */
interface Term {
  readonly thing: string;
  readonly right: string;
  readonly forbidden: RegExp;
  /** Places where the forbidden word is the right one, each with its reason in the list below. */
  readonly except?: RegExp;
}

const TERMS: readonly Term[] = [
  // 商戶名 stands on the statement of a bank.
  { thing: 'a carrier, a shop or a seller', right: '运营商、服务商、卖家', forbidden: /商家/ },
  { thing: 'the number kept', right: '号码', forbidden: /[这那]条线(?!路)|旧线(?!路)|主线(?!路)|副线(?!路)/ },
  { thing: 'a bank card', right: '银行卡、信用卡', forbidden: /国内卡|中国卡|外国卡/ },
  { thing: 'a card not from the US', right: '国内银行卡（非美国发行）', forbidden: /非美国的卡/ },
  // At its first mention a data card is 上网卡（也叫流量卡、旅行eSIM）.
  {
    thing: 'a data card',
    right: '上网卡',
    forbidden: /流量卡/,
    except: /上网卡（(?:也叫)?流量卡、旅行eSIM）/g,
  },
  { thing: 'a VoIP number', right: '虚拟号（VoIP）', forbidden: /网络号码/ },
  // 也叫销号 is the gloss; 号码没了 stands in the titles that readers look for.
  {
    thing: 'the number is taken back',
    right: '收回（也叫销号）',
    forbidden: /销户|销号|号码失效|删(?:掉|除)?号码?(?!码)|号码(?:就|会)?没(?:了|有了)|丢号/,
    except: /（也叫销号）|号码没了，(?:先保账号|账号还绑着它)|号码已经没了/g,
  },
  { thing: 'what keeps it', right: '有效使用', forbidden: /算数|有效操作/ },
  { thing: 'a way to pay', right: '付款方式', forbidden: /付法/ },
  { thing: 'an authenticator', right: '身份验证器App', forbidden: /(?<!身份)验证器/ },
  { thing: 'a SIM swap', right: 'SIM卡劫持（SIM swap）', forbidden: /SIM(?:卡)?调换/ },
  { thing: 'a dispute', right: '发起争议', forbidden: /[打]?开争议/ },
  { thing: 'a page to read', right: 'its title', forbidden: /看(?:这|那)一[篇页]/ },
  { thing: 'a rule of carriers', right: '转网规则', forbidden: /规矩|红线/ },
  { thing: 'a number held by a seller', right: '卖家代管的号码', forbidden: /代持/ },
  { thing: 'saving an account', right: '保护账号', forbidden: /守住/ },
  { thing: 'what others say', right: 'who says it', forbidden: /各写各的|有整理者|整理者/ },
  {
    thing: 'what we found',
    right: '未查到、没查全',
    forbidden: /资料(?:不全|里没|最近|完整)|收录以后|步骤没有写|查看记录|不采用/,
  },
  { thing: 'who takes the money', right: '收款方', forbidden: /卖家不退|请卖家退|找卖家，给订单/ },
  { thing: 'what keeps a number', right: '靠付款、靠余额、靠使用', forbidden: /认(?:付款|余额|使用)/ },
  { thing: 'a lock of a number', right: '设好、关掉、重新锁上', forbidden: /打开号码锁|把锁打开|锁再打开/ },
];

/** Sentences that report our own search; outside 没查到的 they have no place. */
const REPORTS = /没有查到|没查到(?!的)|查不到出处|没有读到|搜不到/g;

type Node = DefaultTreeAdapterTypes.Node;

const attributesOf = (node: Node): ReadonlyMap<string, string> =>
  new Map('attrs' in node ? node.attrs.map(({ name, value }) => [name, value]) : []);

/** What a reader sees of a node: not what is hidden, not scripts, and not the names of other pages' sources. */
function seen(node: Node, isLeftOut: (node: Node) => boolean): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  if (/^(?:script|style|template)$/.test(node.nodeName)) return '';
  if (attributesOf(node).has('hidden') || isLeftOut(node)) return '';
  if (!('childNodes' in node)) return '';
  return node.childNodes.map((child) => seen(child, isLeftOut)).join('');
}

/** The words that readers type, shown so that they know their trouble again. */
const isTyped = (node: Node): boolean => attributesOf(node).has('data-typed');
const isUnknownBox = (node: Node): boolean => attributesOf(node).has('data-unknown');

const pages = (await readPages('dist')).map(({ path, html }) => ({ path, tree: parse(html) }));
const simplified = pages.filter(({ path }) => !path.startsWith('zh-hant/'));
const traditional = pages.filter(({ path }) => path.startsWith('zh-hant/'));

/** Every place where a text has a pattern, with what stands around it. */
const placesIn = (text: string, pattern: RegExp, path: string): readonly string[] =>
  [...text.matchAll(new RegExp(pattern.source, 'g'))].map(
    ({ index, 0: found }) => `${path}: ${text.slice(Math.max(0, index - 12), index + found.length + 8)}`,
  );

/** The same pattern for the traditional pages. */
const inTraditional = (pattern: RegExp): RegExp => new RegExp(toTraditional(pattern.source), 'g');

describe('one word for one thing', () => {
  test.each(TERMS)('$thing is called $right', ({ forbidden, except }) => {
    const found = simplified.flatMap(({ path, tree }) => {
      const text = seen(tree, isTyped);
      return placesIn(except === undefined ? text : text.replace(except, ''), forbidden, path);
    });
    expect(found).toEqual([]);
  });

  test.each(TERMS.filter(({ forbidden }) => !/[?<=!]/.test(forbidden.source)))(
    '$thing is called so in Taiwan too',
    ({ forbidden, except }) => {
      const found = traditional.flatMap(({ path, tree }) => {
        const text = seen(tree, isTyped);
        const rest = except === undefined ? text : text.replace(inTraditional(except), '');
        return placesIn(rest, inTraditional(forbidden), path);
      });
      expect(found).toEqual([]);
    },
  );

  test('a search of ours is reported only where it says what is not known', () => {
    const found = simplified.flatMap(({ path, tree }) => placesIn(seen(tree, isUnknownBox), REPORTS, path));
    expect(found).toEqual([]);
  });
});
