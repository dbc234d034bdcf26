import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Converter } from 'opencc-js';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { readPages } from '../../build/built-pages.ts';
import { TAIWAN_WORDS } from '../../src/i18n/taiwan-words.ts';
import { toTraditional, toTraditionalPage } from '../../src/i18n/traditional.ts';
import { openBrowser } from './open-browser.ts';
import { goToMisses, unfold } from './visit-picker.ts';
import { builtFirstStage } from '../search/judge.ts';
import { findAll, openSearchIn } from '../search/reader.ts';

const pages = await readPages('dist');
const plain = pages.filter(({ path }) => !path.startsWith('zh-hant/') && !path.endsWith('404.html'));
const traditional = pages.filter(({ path }) => path.startsWith('zh-hant/'));

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Text and attributes of a page that a reader can meet, without what is kept as it is. */
const readable = (html: string): string =>
  html
    .replace(/<(\w+)[^>]*\sdata-keep[^>]*>.*?<\/\1>/gs, '')
    .replace(/<script(?![^>]*ld\+json)[^>]*>.*?<\/script>/gs, '');

const toTaiwan = Converter({ from: 'cn', to: 'tw' });
const every: readonly string[] = Array.from({ length: 0x9fff - 0x4e00 + 1 }, (_, index) =>
  String.fromCodePoint(0x4e00 + index),
);
/** Characters that traditional writing knows: what comes out of the conversion, and those of 佣金, 划算, 獲准 and 平台. */
const known = new Set([...every.map((character) => toTaiwan(character)), ...Array.from('佣划准台')]);
const simplifiedOnly = new Set(every.filter((character) => !known.has(character)));

/** Characters that only simplified writing has, with the text around them. */
const leftOver = (text: string): string[] =>
  [...text].flatMap((character, index) =>
    simplifiedOnly.has(character) ? [[...text].slice(index - 6, index + 6).join('')] : [],
  );

describe('the traditional pages', () => {
  test.each([
    ['保号', '保號'],
    ['续费', '續費'],
    ['充值', '儲值'],
    ['计时规则', '計時規則'],
    ['宽限期', '寬限期'],
    ['停机', '停話'],
    ['号码被收回', '門號被收回'],
    ['携号转网', '攜碼'],
    ['转网密码', '攜碼密碼'],
    ['选套餐', '選方案'],
    ['查看日期', '查看日期'],
    ['拨号代码', '撥號代碼'],
    ['公开代码仓库', '公開程式碼儲存庫'],
    ['号码类型', '門號類型'],
    ['绑定的卡', '綁定的卡'],
    ['脚本没有启动', '腳本沒有啟動'],
    ['窗口：60天', '期限：60天'],
    ['高清通话', 'HD高音質通話'],
    ['高清视频', '高畫質影片'],
    ['账单邮编', '帳單郵遞區號'],
    ['礼品卡交话费', '禮物卡繳電話費'],
    ['话费、电话费和通话费', '電話費、電話費和通話費'],
    ['第一次联网，互联网', '第一次連線，網際網路'],
    ['国行手机，美国移动网络', '中國版手機，美國行動網路'],
    ['后台更新', '背景更新'],
    ['eSIM二维码', 'eSIM QR Code'],
    ['两个账期内办结', '兩個帳單週期內結案'],
    ['iPhone在设置、蜂窝网络、蜂窝数据网络', 'iPhone在設定、行動服務、行動數據網路'],
    ['三星在连接、SIM卡管理器', '三星在連接、SIM卡管理員'],
    ['iCloud中的信息', 'iCloud中的訊息'],
    ['上网卡', '上網卡'],
    ['短信', '簡訊'],
    ['网络', '網路'],
    ['账号', '帳號'],
    ['手机号码', '手機門號'],
    ['数据漫游', '數據漫遊'],
    ['登录账号，充值失败', '登入帳號，儲值失敗'],
    ['60天后', '60天後'],
    ['卡里有钱', '卡裡有錢'],
    ['发卡银行', '發卡銀行'],
    ['牌子和面值', '牌子和面額'],
    ['能不能再充，到期之后充', '能不能再儲值，到期之後儲值'],
    ['能不能再充值，自动充值', '能不能再儲值，自動儲值'],
    ['充错号码，充到别人号上', '儲值到錯的門號，儲值到別人號上'],
    ['有人冒充你，补充和充电', '有人冒充你，補充和充電'],
    ['发一条短信，100条短信', '傳一則簡訊，100則簡訊'],
    ['出发到现在，验证码发到邮箱', '出發到現在，驗證碼寄到信箱'],
    ['同时有两条规则，两条线路', '同時有兩條規則，兩條線路'],
    ['按期付费，按钮，按症状找', '按期付費，按鈕，依症狀找'],
    ['有人记录了通话记录', '有人記錄了通話紀錄'],
    ['卡的境外费，境外付款', '卡的國外交易手續費，國外付款'],
    ['重启手机，再重启', '將手機重新開機，再重新開機'],
    ['虚拟运营商', '虛擬行動電信業者'],
    ['套餐对比', '方案比較'],
    ['别只放在这里', '別只放在這裡'],
    ['还是只在App里用', '還是只在App裡用'],
    ['一个中文网站', '一個中文網站'],
    ['一台手机，平台，后台', '一台手機，平台，後台'],
    ['准不准开热点', '准不准開熱點'],
    ['至少签3个月', '至少簽3個月'],
    ['标签', '標籤'],
    ['原文未注日期', '原文未註日期'],
    ['折合每月$15', '折合每月$15'],
    ['身份证', '身分證'],
    ['没有公布', '沒有公布'],
    ['收一条短信，发出一条短信，短信每条$0.01', '收一則簡訊，傳出一則簡訊，簡訊每則$0.01'],
    ['用脚本自动发短信', '用腳本自動傳簡訊'],
    ['短信发不出去', '簡訊傳不出去'],
    ['Google发邮件说要收回号码', 'Google寄電子郵件說要收回門號'],
    ['重发eSIM', '重發eSIM'],
    ['网上付款和时间线', '線上付款和時間線'],
    ['设置里的添加eSIM', '設定裡的加入eSIM'],
    ['允许切换蜂窝数据', '允許行動數據切換'],
    ['T-Mobile零售店', 'T-Mobile門市'],
    ['手机卡', 'SIM卡'],
    ['虚拟号（VoIP）', '虛擬門號（VoIP）'],
    ['身份验证器App', '驗證器App'],
    ['SIM卡劫持（SIM swap）', 'SIM卡盜用（SIM swap）'],
    ['发起争议', '提出爭議'],
    ['被收回（也叫销号）', '被收回（門號註銷）'],
    ['国内银行卡（非美国发行）', '非美國發行的卡'],
    ['国内信用卡被拒怎么办', '非美國發行的信用卡被拒怎麼辦'],
    ['在国内用美国号码', '在美國以外用美國門號'],
    ['打美国号码都按国内通话算', '打美國門號都按國內通話算'],
    ['客服的电话号码，5到6位的短号码', '客服的電話號碼，5到6位的短號碼'],
    ['卖家写明了型号', '賣家寫明了型號'],
    ['国际卡组织，美国境外', '國際卡組織，美國以外'],
    ['手机系统的“查找”功能', '手機系統的「尋找」功能'],
    ['向FCC投诉，美国的监管机构', '向FCC申訴，美國的主管機關'],
    ['登同一个Apple账户', '登同一個Apple帳號'],
    ['新买的卡激活不了，激活失败', '新買的卡啟用不了，啟用失敗'],
    ['买之前问卖家什么', '買之前問賣家什麼'],
    ['有人记录，付款记录', '有人記錄，付款紀錄'],
    ['用漫游发，发不出短信，自己动手发', '用漫遊傳，傳不出簡訊，自己動手傳'],
    ['登录Google的“查找”，标记为丢失', '登入Google的「尋找」，標示為遺失'],
    ['退出丢了的那台设备', '登出遺失的那台裝置'],
    ['手里的卡，列表里没有', '手上的卡，清單裡沒有'],
    ['充了值，CellPay不充Red Pocket', '儲值了，CellPay不能替Red Pocket儲值'],
    ['最小的一档充值就够，短信充最小的一档', '最小的儲值面額就夠，簡訊儲值最小的面額'],
    ['金额有三档，没有$15这一档', '金額有三種，沒有$15這一種'],
    ['$10，管90天，流量管整个有效期', '$10，可用90天，流量可用於整個有效期'],
    ['主管机关，保管好', '主管機關，保管好'],
    ['从中国登录常常报错，报错截图', '從中國登入常常出錯，錯誤訊息截圖'],
    ['发短信报错，网站报错', '傳簡訊出現錯誤，網站出錯'],
    ['先请户主关掉，账户主人', '先請主帳號持有人關掉，主帳號持有人'],
    [
      '手机要连着它的网、关掉Wi-Fi，有信号没网，没网络',
      '手機要連著它的網路、關掉Wi-Fi，有訊號沒網路，沒網路',
    ],
    ['手机丢了，丢了手机，银行卡丢了', '手機遺失，遺失手機，銀行卡遺失'],
    ['抹掉手机时，停号、补卡', '清除手機時，停話、補卡'],
    [
      '很多用户用成了，在境外用成Wi-Fi通话，使用成本',
      '很多使用者用成功了，在國外成功用上Wi-Fi通話，使用成本',
    ],
    ['由新的运营商发起，升级为索赔', '向新的電信業者申請，升級為求償'],
    ['叫我报验证码，报给任何人', '叫我提供驗證碼，告訴任何人'],
    ['卡又付不出去，付不出去怎么办', '卡又刷不過，付不了怎麼辦'],
    ['少交税，补交', '少繳稅，補繳'],
    [
      '工、农、中、交、招、中信、平安、兴业八家银行的Visa卡',
      '工商、農業、中國、交通、招商、中信、平安、興業這八家中國大陸銀行的Visa卡',
    ],
    ['三个字母，例如CNY', '三個字母，例如TWD'],
    ['北京时间晚上10点', '台灣時間晚上10點'],
    ['打911时救援按它找人', '打911時救援人員依它找人'],
    ['先停号码，再换卡；五六位数的短信号码', '先停用門號，再換卡；五六位數的簡訊號碼'],
    ['充完再查一次余额', '儲值完再查一次餘額'],
    ['登录账号交工单，在账号里提交工单', '登入帳號送出客服表單，在帳號裡送出客服表單'],
    ['另一部手机，全部手机', '另一支手機，全部手機'],
    ['起个名字，打客服，打客服电话', '取個名字，打給客服，打客服電話'],
    ['只是降速，不断网，包月的套餐', '只是降速，不會斷線，月租型的方案'],
    ['好评可以刷', '好評可以灌水'],
    ['改用酒店的Wi-Fi', '改用飯店的Wi-Fi'],
    ['很多用户付成了，说付成过', '很多使用者付款成功了，說付款成功過'],
    ['看“运营商锁”那一行', '看「電信業者鎖定」那一行'],
    ['不要连点重发', '不要一直按重新傳送'],
    ['By-the-Gig流量池，开启两步验证', 'By-the-Gig共用流量，開啟兩步驟驗證'],
    ['看设置里电话、短信、流量各用哪个号码', '看設定裡電話、簡訊、行動數據各用哪個門號'],
    ['给客服打电话或写邮件', '打電話或寫電子郵件給客服'],
    ['T-Mobile门店，回来要到营业厅', 'T-Mobile門市，回來要到門市'],
    ['论坛帖，旧帖', '論壇貼文，舊貼文'],
    ['打给老人，拿不准，更省心', '打給長輩，不確定，更省事'],
    ['取卡针，密码管理器，用户协议', '退卡針，密碼管理工具，使用者條款'],
    ['换一款能在国内用的', '換一款能在美國以外用的'],
    ['推迟了，退款原路退回', '延後了，退款會退回原付款方式'],
    ['海外交易费，四舍五入到分', '國外交易手續費，四捨五入到美分'],
    ['再到ReportFraud.ftc.gov举报', '再到ReportFraud.ftc.gov通報'],
  ])('%s is written %s', (from, to) => {
    expect(toTraditional(from)).toBe(to);
  });

  test('there is one for every simplified page', () => {
    const missing = plain.filter(({ path }) => !traditional.some((page) => page.path === `zh-hant/${path}`));
    expect(missing.map(({ path }) => path)).toEqual([]);
  });

  test('there is one for what is missing', async () => {
    const page = await browser.newPage();
    const answer = await page.goto(`${inject('siteUrl')}/zh-hant/no-such-page/`);
    expect(answer?.status()).toBe(404);
    expect(await page.locator('h1').innerText()).toBe('沒有這一頁');
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hant');
    await page.close();
  });

  test('hold no simplified character outside what is kept', () => {
    const found = traditional.flatMap(({ path, html }) =>
      leftOver(readable(html)).map((line) => `${path}: ${line}`),
    );
    expect(found).toEqual([]);
  });

  test('hold no character that belongs to another word', () => {
    const wrong = /[髮麵隻箇臺佈賬]|身份|摺合|未注|準不準開|[^標]籤|儲值值|[冒補擴填]儲|儲電|儲值?足/g;
    const found = traditional.flatMap(({ path, html }) =>
      [...html.matchAll(wrong)].map(({ index }) => `${path}: ${html.slice(index - 6, index + 6)}`),
    );
    expect(found).toEqual([]);
  });

  test('hold no word that only the mainland says', () => {
    const foreign = TAIWAN_WORDS.filter(([from, to]) => from !== to && !to.includes(from)).map(
      ([from]) => from,
    );
    // What the glossary itself writes may hold a word that is wrong elsewhere.
    const written = TAIWAN_WORDS.map(([, to]) => to).sort((a, b) => b.length - a.length);
    const kept = new RegExp(written.join('|'), 'g');
    const found = traditional.flatMap(({ path, html }) => {
      const text = readable(html).replace(kept, '\n');
      return foreign.filter((word) => text.includes(word)).map((word) => `${path}: ${word}`);
    });
    expect(found).toEqual([]);
  });

  test('set quotations in corner brackets', () => {
    expect(toTraditional('写“未查到”，里面是‘出处’')).toBe('寫「未查到」，裡面是『出處』');
    expect(toTraditional('Don’t')).toBe('Don’t');
    expect(traditional.filter(({ html }) => /[“”‘’]/.test(readable(html))).map(({ path }) => path)).toEqual(
      [],
    );
  });

  test('hold none after the islands have started', async () => {
    const page = await browser.newPage();
    await page.goto(`${inject('siteUrl')}/zh-hant/picker/?have=tello-monthly-5&due=2026-11-30`);
    await page.locator('.picker-results').waitFor();
    await unfold(page, '看每一步');
    await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
    await goToMisses(page);
    await page.locator('textarea').first().waitFor({ state: 'attached' });
    expect(leftOver(readable(await page.locator('.picker').innerHTML()))).toEqual([]);
    expect(leftOver(await page.locator('textarea').first().inputValue())).toEqual([]);
    await page.close();
  });

  test('ask for the fonts of Taiwan before any other', async () => {
    const page = await browser.newPage();
    await page.goto(`${inject('siteUrl')}/zh-hant/`);
    const fonts = await page.locator('body').evaluate((body) => getComputedStyle(body).fontFamily);
    expect(fonts).toMatch(
      /^"PingFang TC", "Microsoft JhengHei", "Noto Sans TC", .*"Source Han Sans TC", system-ui/,
    );
    await page.close();
  });

  test('name their language, each other and the page itself', () => {
    // What is left out of search engines has no address of its own to name.
    for (const { path, html } of traditional.filter(
      (page) => !/\/(search\/|offline\/|report\/|404)/.test(page.path),
    )) {
      const address = `/${path.replace(/index\.html$/, '')}`;
      expect(html, path).toContain('<html lang="zh-Hant"');
      expect(html, path).toMatch(new RegExp(`rel="canonical" href="https://[^/"]+${address}"`));
      expect(html, path).toMatch(new RegExp(`hreflang="zh-Hans" href="https://[^/"]+${address.slice(8)}"`));
      expect(html, path).toMatch(new RegExp(`hreflang="zh-Hant" href="https://[^/"]+${address}"`));
    }
  });

  test('link to pages of the same script, but for the switch', () => {
    for (const { path, html } of traditional) {
      const links = [...html.matchAll(/<a\b([^>]*)href="(\/[^"]*)"/g)];
      const strays = links.filter(
        ([tag, , href = '']) => !href.startsWith('/zh-hant/') && !tag.includes('data-keep'),
      );
      expect(
        strays.map(([, , href]) => href),
        path,
      ).toEqual([]);
    }
  });

  test('the switch keeps the page', () => {
    const page = readFileSync(join('dist', 'guides', 'esim', 'index.html'), 'utf8');
    expect(page).toContain('href="/zh-hant/guides/esim/"');
    const other = readFileSync(join('dist', 'zh-hant', 'guides', 'esim', 'index.html'), 'utf8');
    expect(other).toMatch(/href="\/guides\/esim\/"[^>]*>\s*简体/);
  });

  test('the page that is not there says nothing of other languages', () => {
    for (const file of ['404.html', join('zh-hant', '404.html')])
      expect(readFileSync(join('dist', file), 'utf8'), file).not.toMatch(/rel="canonical"|hreflang=/);
  });

  test('what a payment covers is said of a length, with or without a tag between', () => {
    expect(toTraditionalPage('<p>管<span>360天</span>，管1年，主管90天</p>')).toBe(
      '<p>可用<span>360天</span>，可用1年，主管90天</p>',
    );
  });

  test('running scripts and what is kept are not touched', () => {
    expect(toTraditionalPage('<p data-keep>简体</p><script>"续费"</script><p>续费</p>')).toBe(
      '<p data-keep>简体</p><script>"续费"</script><p>續費</p>',
    );
  });

  test('keep no Chinese as it is, but the name of the other script', () => {
    const found = traditional.flatMap(({ path, html }) =>
      [...html.matchAll(/<(\w+)[^>]*\sdata-keep[^>]*>(.*?)<\/\1>/gs)]
        .map(([, , text = '']) => text.trim())
        .filter((text) => /\p{Script=Han}/u.test(text) && text !== '简体')
        .map((text) => `${path}: ${text}`),
    );
    expect(found).toEqual([]);
  });

  test('are found with simplified and with traditional characters', async () => {
    const page = await browser.newPage();
    await openSearchIn(page, inject('siteUrl'), '/zh-hant/search/');
    const found = await findAll(page, ['充值失败', '儲值失敗', '收不到验证码', '攜號轉網', 'tello'], 3);
    for (const places of found) {
      expect(places.length).toBeGreaterThan(0);
      for (const url of places.flat()) expect(url).toMatch(/^\/zh-hant\//);
    }
    expect(found[0]).toEqual(found[1]);
    await page.close();
  });

  test('words of either place find the same there, in the titles and in the full text', async () => {
    const pairs = [
      ['账单', '帳單'],
      ['賬單', '帳單'],
      ['平臺', '平台'],
      ['国行手机', '中國版手機'],
      ['邮编错误', '郵遞區號錯誤'],
      ['禮品卡', '禮物卡'],
      ['代充', '代儲'],
      ['帶號轉網', '號碼可攜'],
      ['停机', '停話'],
      ['能不能再充', '能不能再儲值'],
      ['充錯號碼', '儲值到錯的門號'],
      ['通话记录', '通話紀錄'],
      ['境外费', '國外交易手續費'],
      ['遊客', '旅客'],
      ['重启', '重新開機'],
    ] as const;
    const stage = await builtFirstStage('zh-hant');
    const order = (typed: string): string[] =>
      stage.answer(typed, 5).groups.flatMap((places) => places.map(({ url }) => url));
    for (const [typed, written] of pairs) expect(order(typed), typed).toEqual(order(written));
    const page = await browser.newPage();
    await openSearchIn(page, inject('siteUrl'), '/zh-hant/search/');
    const found = await findAll(page, pairs.flat(), 5);
    pairs.forEach(([typed], at) => {
      expect(found[2 * at], typed).toEqual(found[2 * at + 1]);
      expect(found[2 * at], typed).not.toEqual([]);
    });
    await page.close();
  });
});
