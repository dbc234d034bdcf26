/**
 * What the general converter writes and what a reader in Taiwan expects. Every place is replaced once, by the longest
 * entry that fits; an entry that stays as it is keeps the shorter ones out.
 */
export const TAIWAN_WORDS: readonly (readonly [string, string])[] = [
  // Characters with two forms. This handbook speaks of no hair, noodles or animals.
  ['髮', '發'],
  ['麵', '面'],
  ['隻', '只'],
  ['箇', '個'],
  ['賬', '帳'],
  ['臺', '台'],
  ['佈', '布'],
  ['籤', '簽'],
  ['標籤', '標籤'],
  ['卡里', '卡裡'],
  ['摺合', '折合'],
  ['未注', '未註'],
  ['準不準開', '准不准開'],
  ['身份', '身分'],

  ['上網絡卡', '上網卡'],
  ['應用商店', '應用程式商店'],
  ['蜂窩行動網路', '行動網路'],
  ['蜂窩網路', '行動網路'],
  ['蜂窩資料', '行動數據'],
  ['資料漫遊', '數據漫遊'],
  ['手機號碼', '手機門號'],
  ['收件箱', '收件匣'],
  ['二維碼', 'QR Code'],
  ['運營商', '電信業者'],
  ['充值', '儲值'],
  ['郵箱', '信箱'],
  ['質量', '品質'],
  ['反饋', '回饋'],
];
