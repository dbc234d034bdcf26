import type { Grade } from '../../core/facts/schema/evidence.ts';
import type { PlanFile } from '../../core/facts/schema/plan.ts';
import { dataText, dollars, lengthText, orList } from '../../i18n/formats.ts';
import { codes } from '../../i18n/zh-hans.ts';

/** One line of a table of facts: what it is about, the value in words, its papers, who disagrees. */
export interface FactRow {
  readonly label: string;
  readonly text: string | undefined;
  readonly detail: string | undefined;
  readonly papers: { readonly grade: Grade; readonly sources: readonly string[] } | undefined;
  readonly rivals: readonly {
    readonly text: string;
    readonly standing: 'live' | 'superseded';
    readonly reason: string;
    readonly detail?: string | undefined;
    readonly grade: Grade;
    readonly sources: readonly string[];
  }[];
  /** Earlier values in words, newest first. */
  readonly history: readonly { readonly text: string; readonly until: string; readonly source: string }[];
}

interface RivalOf<T> {
  readonly value: T;
  readonly standing: 'live' | 'superseded';
  readonly reason: keyof typeof codes.reason;
  readonly detail?: string | undefined;
  readonly grade: Grade;
  readonly sources: readonly string[];
}
type ClaimOf<T> =
  | 'unknown'
  | {
      readonly value: T;
      readonly grade: Grade;
      readonly sources: readonly string[];
      readonly detail?: string | undefined;
      readonly conflicts?: readonly RivalOf<T>[] | undefined;
      readonly history?:
        readonly { readonly value: T; readonly until: string; readonly source: string }[] | undefined;
    };

/** Other accounts of a value, in words. */
export const rivalsOf = <T>(
  conflicts: readonly RivalOf<T>[],
  inWords: (value: T) => string,
): FactRow['rivals'] =>
  conflicts.map((rival) => ({
    ...rival,
    text: inWords(rival.value),
    reason: codes.reason[rival.reason],
  }));

/** A row for a claim; an unknown claim keeps its row, so that a reader sees that nobody knows. */
export function rowOf<T>(label: string, claim: ClaimOf<T>, inWords: (value: T) => string): FactRow {
  if (claim === 'unknown')
    return { label, text: undefined, detail: undefined, papers: undefined, rivals: [], history: [] };
  return {
    label,
    text: inWords(claim.value),
    detail: claim.detail,
    papers: claim,
    rivals: rivalsOf(claim.conflicts ?? [], inWords),
    history: (claim.history ?? []).map(({ value, until, source }) => ({
      text: inWords(value),
      until,
      source,
    })),
  };
}

const yesNo = (value: boolean): string => (value ? '可以' : '不可以');
const count =
  (unit: string) =>
  (value: number | 'unlimited'): string =>
    value === 'unlimited' ? '不限量' : `${value}${unit}`;

/** What the plan includes and where it works. */
export function factRows(file: PlanFile): FactRow[] {
  const isData = file.kind === 'data';
  return [
    rowOf('号码类型', file.numberType, (value) => codes.numberType[value]),
    rowOf('网络', file.network, (value) => value),
    ...(isData
      ? []
      : [
          rowOf('每期通话', file.minutes, count('分钟')),
          rowOf('每期短信', file.textCount, count('条短信')),
          rowOf('每期流量', file.dataMb, dataText),
        ]),
    rowOf('热点', file.hotspot, (value) => codes.hotspot[value]),
    rowOf('税费', file.tax, (value) => codes.tax[value]),
    rowOf('eSIM', file.esim, (value) => codes.esim[value]),
    rowOf('实体卡', file.physicalSim, (value) => (value ? '有' : '没有')),
    ...(isData
      ? []
      : [
          rowOf('Wi-Fi通话', file.wifiCalling, (value) => codes.wifiCalling[value]),
          rowOf('在中国漫游', file.roaming, (value) => codes.roaming[value]),
          rowOf('在美国以外收短信', file.textsAbroad, (value) => codes.textsAbroad[value]),
        ]),
    rowOf('在美国以外激活', file.activateAbroad, yesNo),
    rowOf('在美国以外续费', file.renewAbroad, (value) => codes.reported[value]),
    rowOf('只限美国居民', file.usResidentsOnly, (value) => (value ? '是' : '否')),
    ...(isData
      ? [
          rowOf(
            'eSIM本身的有效期',
            file.profileLife,
            ({ length, from }) => `${from === 'purchase' ? '购买' : '套餐用完'}后${lengthText(length)}`,
          ),
        ]
      : []),
    rowOf('退款', file.refund, (value) => value),
  ];
}

/** One-time costs at the start. */
export function startRows(file: PlanFile): FactRow[] {
  return file.startCosts.map(({ item, amount }) => rowOf(codes.startCost[item], amount, dollars));
}

/** How the plan can be paid; every method has a row. */
export function paymentRows(file: PlanFile): (FactRow & { readonly method: keyof typeof codes.payment })[] {
  const row = (method: keyof typeof codes.payment) => ({
    method,
    ...rowOf(codes.payment[method], file.payments[method], (value) => codes.acceptance[value]),
  });
  return [
    row('card'),
    row('foreign-card'),
    row('paypal'),
    row('alipay'),
    row('wechat-pay'),
    row('unionpay'),
    row('apple-pay'),
    row('google-pay'),
    row('refill-card'),
    row('bank-transfer'),
  ];
}

/** Counting actions in words: `打出电话或发出短信一次`, `用一次`. */
const useText = (actions: readonly (keyof typeof codes.action)[]): string =>
  actions.includes('any-use') ? '用一次' : `${actions.map((action) => codes.action[action]).join('或')}一次`;

type Offer = Extract<PlanFile['clocks'][number], { kind: 'term' }>['offers'][number];

/** Prices by length, each once: `90天$10、$20或$50，365天$99`. */
function priceList(offers: readonly Offer[]): string {
  const byLength = new Map<string, Set<string>>();
  for (const { price, length, autopay } of offers) {
    const prices = byLength.get(lengthText(length)) ?? new Set<string>();
    byLength.set(
      lengthText(length),
      prices.add(dollars(price) + (autopay === 'required' ? '（要开自动续费）' : '')),
    );
  }
  return [...byLength].map(([length, prices]) => `${length}${orList([...prices])}`).join('，');
}

/** The rule of each clock in one sentence. */
export function clockSentences(file: PlanFile): string[] {
  return file.clocks.map((clock) => {
    switch (clock.kind) {
      case 'wallet':
        return `每${lengthText(clock.cycle)}从余额扣${dollars(clock.charge)}，扣款那天余额不够就停机。打电话、发短信不算续费。`;
      case 'activity':
        return `每${lengthText(clock.window)}内至少${useText(clock.counts)}，否则号码${clock.stages.some(({ stage }) => stage === 'lost') ? '会' : '可能'}被收回。`;
      case 'term': {
        const shown = clock.offers.filter(({ applies }) => applies !== 'first');
        if (file.kind === 'data')
          return clock.topUpBeforeExpiry !== 'unknown' && clock.topUpBeforeExpiry.value
            ? '到期前买下一包或加购，流量和天数以所买的套餐为准。'
            : '流量和天数以所买的套餐为准，到期前能不能加购见计时规则。';
        if (shown.length === 0) return '按期付费，期限或价格未查到，以账号里的到期日为准。';
        return `按期付费：${priceList(shown)}。到期前付款才算保住${file.clocks.some(({ kind }) => kind === 'activity') ? '' : '，使用不算'}。`;
      }
    }
  });
}
