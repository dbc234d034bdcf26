import type { CataloguePlan } from '../../catalogue.ts';
import { addLength, daysBetween, type CivilDate, type Length } from '../../core/calendar/civil.ts';
import type { PlanFile } from '../../core/facts/schema/plan.ts';
import { fill } from '../../i18n/fill.ts';
import { dollars, lengthText } from '../../i18n/formats.ts';
import { codes, words } from '../../i18n/zh-hans.ts';
import { lineOf, type Line } from './plan-line.ts';
import { paymentRows } from './plan-rows.ts';
import { lossText, shelfRow } from '../compare/comparison-row.ts';

/** One of the first facts of a plan; without a text it is not known. */
interface PlanKey {
  readonly label: string;
  readonly text: string | undefined;
  /** What the text has to be read with. */
  readonly note?: string | undefined;
}

type Clock = PlanFile['clocks'][number];
type Offer = Extract<Clock, { kind: 'term' }>['offers'][number];

const offersOf = ({ clocks }: PlanFile): readonly Offer[] =>
  clocks.flatMap((clock) => (clock.kind === 'term' ? clock.offers : []));

const byPrice = (a: Offer, b: Offer): number => a.price - b.price;

/** The number of a day, counted from the start of the line. */
const dayOn = ({ start }: Line, date: CivilDate, before = 0): number => daysBetween(start, date) - before;

function lastDayKey(file: PlanFile, line: Line | undefined): PlanKey {
  const label = words.keyLastDay;
  const due = line?.timeline.due ?? 'unknown';
  if (line === undefined || due === 'unknown') return { label, text: undefined, note: words.keyAsBought };
  const days = offersOf(file).map(({ length }) => dayOn(line, addLength(line.start, length), 1));
  const from = dayOn(line, due, 1);
  const to = Math.max(from, ...days);
  const [starts] = file.clocks.flatMap((clock) =>
    clock.kind === 'term' && clock.startsAt !== 'unknown' ? [codes.startsAt[clock.startsAt.value]] : [],
  );
  return {
    label,
    text: from === to ? fill(words.dayNumber, { n: from }) : fill(words.dayRange, { from, to }),
    note: fill(words.dayZero, { what: starts ?? words.dayZeroUnknown }),
  };
}

/** What a day is counted from, by the clock that runs out first. */
function countedFrom(clock: Clock, line: Line): string {
  switch (clock.kind) {
    case 'wallet':
      return fill(words.keyTermNote, { length: lengthText(clock.cycle) });
    case 'activity':
      return fill(words.keyUseNote, { length: lengthText(clock.window) });
    case 'term': {
      const daysIn = (length: Length): number => dayOn(line, addLength(line.start, length));
      const [own] = clock.offers.map(({ length }) => length).sort((a, b) => daysIn(a) - daysIn(b));
      const [rival] = (clock.conflicts ?? [])
        .flatMap(({ value, standing }) => (standing === 'live' ? [value] : []))
        .sort((a, b) => daysIn(a) - daysIn(b));
      if (own === undefined) return '';
      const note = fill(words.keyTermNote, { length: lengthText(own) });
      return rival === undefined || daysIn(rival) >= daysIn(own)
        ? note
        : `${note}；${fill(words.keyTermRival, { length: lengthText(rival) })}`;
    }
  }
}

/** The last day to act on, and beside it that of another clock which runs longer. */
function latestKey(file: PlanFile, line: Line | undefined): PlanKey {
  const unknown = { label: words.keyLatest, text: undefined, note: words.keyAsShown };
  if (line === undefined || line.timeline.lastSafeDay === 'unknown') return unknown;
  const { governing, lastSafeDay, clocks } = line.timeline;
  const clock = file.clocks.find(({ id }) => id === governing);
  if (clock === undefined) return unknown;
  const labelOf = ({ kind }: Clock): string => (kind === 'activity' ? words.keyLatestUse : words.keyLatest);
  const others = file.clocks.flatMap((other) => {
    const due = clocks.find(({ clock: id }) => id === other.id)?.due ?? 'unknown';
    if (other === clock || due === 'unknown') return [];
    return [
      `${labelOf(other)}：${fill(words.dayNumber, { n: dayOn(line, due, 1) })}（${countedFrom(other, line)}）`,
    ];
  });
  return {
    label: labelOf(clock),
    text: fill(words.dayNumber, { n: dayOn(line, lastSafeDay) }),
    note: [countedFrom(clock, line), ...others].join('；'),
  };
}

/** What renewing costs for one term; of several prices the lowest that needs no autopay. */
function priceKey(file: PlanFile): PlanKey {
  const label = words.keyPrice;
  const [wallet] = file.clocks.flatMap((clock) => (clock.kind === 'wallet' ? [clock] : []));
  if (wallet !== undefined)
    return {
      label,
      text: dollars(wallet.charge),
      note: fill(words.keyCharge, { length: lengthText(wallet.cycle) }),
    };
  if (file.clocks.length > 0 && file.clocks.every(({ kind }) => kind === 'activity'))
    return { label, text: dollars(0), note: words.keyNoTerm };
  const all = offersOf(file);
  if (file.kind === 'data') {
    const prices = all.flatMap(({ price, priceTo }) => [price, priceTo ?? price]);
    if (prices.length === 0) return { label, text: undefined };
    const [from, to] = [Math.min(...prices), Math.max(...prices)];
    return {
      label,
      text: from === to ? dollars(from) : `${dollars(from)}–${dollars(to)}`,
      note: fill(words.keyPacks, { n: all.length }),
    };
  }
  const lasting = all.filter(({ applies }) => applies !== 'first');
  const free = lasting.filter(({ autopay }) => autopay !== 'required');
  const [lowest] = [...(free.length > 0 ? free : lasting)].sort(byPrice);
  if (lowest === undefined) return { label, text: undefined };
  const isOnly = lasting.every(({ price }) => price === lowest.price);
  return {
    label,
    text: isOnly ? dollars(lowest.price) : fill(words.keyFrom, { price: dollars(lowest.price) }),
    note: [
      fill(words.keyTerm, { length: lengthText(lowest.length) }),
      ...(lowest.autopay === 'required' ? [words.needsAutopay] : []),
      ...(lowest.applies === 'renewal' ? [codes.applies.renewal] : []),
    ].join('，'),
  };
}

/** The first facts of a plan: the day and the price, then what else decides. */
export function keysOf(entry: CataloguePlan): readonly PlanKey[] {
  const { file } = entry;
  const line = lineOf(entry.plan);
  const pays = paymentRows(file)
    .filter(({ method }) => {
      const claim = file.payments[method];
      return claim !== 'unknown' && claim.value !== 'no';
    })
    .map(({ label }) => label);
  const paying = { label: words.keyPays, text: pays.join('、') || undefined };
  if (file.kind === 'data') {
    const [late] = file.clocks.flatMap((clock) =>
      clock.kind === 'term' && clock.topUpAfterExpiry !== 'unknown' ? [clock.topUpAfterExpiry.value] : [],
    );
    return [
      lastDayKey(file, line),
      priceKey(file),
      {
        label: words.colTopUpLate,
        text: late === undefined ? undefined : late ? words.can : words.cannot,
      },
      paying,
    ];
  }
  const row = shelfRow(entry);
  return [
    latestKey(file, line),
    priceKey(file),
    { label: words.keyYear, text: row.year === undefined ? undefined : dollars(row.year.paid) },
    { label: words.keyLost, text: lossText(row) },
    {
      label: words.keyTexts,
      text: file.textsAbroad === 'unknown' ? undefined : codes.textsAbroad[file.textsAbroad.value],
    },
    paying,
  ];
}
