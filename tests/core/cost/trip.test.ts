import { describe, expect, it } from 'vitest';
import type { Offer, Plan, TermClock } from '../../../src/core/facts/plan.ts';
import { costOfTrip, tripOf, type Trip, type TripNeeds } from '../../../src/core/cost/trip.ts';
import { activity, dataPlan, day, offer, pack, term } from '../plans.ts';

const TRIP: TripNeeds = { days: 10, mb: 3000, mayMove: false };
const go = (plan: Plan, trip: Partial<TripNeeds> = {}, autopay = false): Trip =>
  tripOf(plan, { ...TRIP, ...trip }, autopay);
const packsOf = (trip: Trip): string[] => (trip.fits ? trip.packs.map(({ offer: { id } }) => id) : []);
const codes = (trip: Trip): string[] => trip.cautions.map(({ code }) => code);
const against = (trip: Trip): readonly string[] => (trip.fits ? [] : trip.against);

const SMALL = pack(450, 7, 1000);
const MIDDLE = pack(900, 15, 3000);
const LARGE = pack(1500, 30, 10_000);
const FAMILY: readonly Offer[] = [SMALL, MIDDLE, LARGE];
const CLOSED_RULES: Partial<TermClock> = { topUpBeforeExpiry: false, topUpAfterExpiry: false };
const UNKNOWN_RULES: Partial<TermClock> = { topUpBeforeExpiry: 'unknown', topUpAfterExpiry: 'unknown' };

/** A further pack begins only when the one before has ended. */
const AFTER_ITS_DAYS: Partial<TermClock> = {
  renewFrom: 'payment',
  topUpBeforeExpiry: false,
  topUpAfterExpiry: true,
};

describe('one pack for the trip', () => {
  it('the cheapest pack that is long and large enough is chosen', () => {
    expect(packsOf(go(dataPlan(FAMILY)))).toEqual([MIDDLE.id]);
    expect(packsOf(go(dataPlan(FAMILY, CLOSED_RULES), { mb: 3001 }))).toEqual([LARGE.id]);
  });

  it('of two packs of one price the one with fewer days to spare is chosen', () => {
    expect(packsOf(go(dataPlan([pack(900, 30, 3000), pack(900, 15, 3000)])))).toEqual(['pack-900-15']);
  });

  it('a pack of exactly the days is an exact fit, a longer one leaves days over', () => {
    expect(go(dataPlan(FAMILY), { days: 15 })).toMatchObject({ days: 15, reasons: ['exact-fit'] });
    expect(go(dataPlan(FAMILY), { days: 14 })).toMatchObject({ days: 15, reasons: ['leftover-days'] });
  });

  it('unlimited data is enough for everything', () => {
    expect(packsOf(go(dataPlan([pack(5000, 10, 'unlimited')]), { mb: 900_000 }))).toEqual(['pack-5000-10']);
  });

  it('a calendar month counts as the 28 days that it has at least', () => {
    const monthly = dataPlan([offer(2000, { months: 1 }, { dataMb: 5000 })], CLOSED_RULES);
    expect(go(monthly, { days: 28 }).fits).toBe(true);
    expect(against(go(monthly, { days: 29 }))).toEqual(['too-short']);
    const quarterly = dataPlan([offer(2000, { months: 3 }, { dataMb: 5000 })], CLOSED_RULES);
    expect(go(quarterly, { days: 89 }).fits).toBe(true);
    expect(go(quarterly, { days: 90 }).fits).toBe(false);
  });

  it('the price is always said to be a dated one, with the sources of the packs', () => {
    const dated = dataPlan([
      pack(450, 7, 1000, { sources: ['june'] }),
      pack(900, 15, 3000, { sources: ['may'] }),
    ]);
    expect(go(dated).cautions).toEqual([{ code: 'dated-price', sources: ['may'] }]);
    expect(go(dated, { days: 20 }).cautions).toEqual([{ code: 'dated-price', sources: ['may', 'june'] }]);
  });

  it('an unknown start of the days is a caution', () => {
    expect(codes(go(dataPlan(FAMILY, { startsAt: 'unknown' })))).toEqual(['dated-price', 'start-unknown']);
  });

  it('a pack that needs autopay is for readers who accept it', () => {
    const plan = dataPlan([pack(500, 30, 5000, { autopay: 'required' }), LARGE]);
    expect(packsOf(go(plan))).toEqual([LARGE.id]);
    expect(packsOf(go(plan, {}, true))).toEqual(['pack-500-30']);
  });

  it('the packs of every term of the plan are compared', () => {
    const plan = dataPlan([LARGE], {}, { clocks: [activity(), term([LARGE]), term([MIDDLE], { id: 'b' })] });
    expect(packsOf(go(plan))).toEqual([MIDDLE.id]);
  });
});

describe('more than one pack', () => {
  it('a trip longer than every pack takes the fewest packs that are allowed, then the cheapest', () => {
    expect(packsOf(go(dataPlan(FAMILY), { days: 40 }))).toEqual([LARGE.id, MIDDLE.id]);
    expect(packsOf(go(dataPlan(FAMILY), { days: 60 }))).toEqual([LARGE.id, LARGE.id]);
  });

  it('two packs that are cheaper together are preferred to a single one', () => {
    const family = [pack(100, 7, 3000), pack(900, 15, 3000)];
    expect(packsOf(go(dataPlan(family)))).toEqual(['pack-100-7', 'pack-100-7']);
    expect(packsOf(go(dataPlan(family, CLOSED_RULES)))).toEqual(['pack-900-15']);
  });

  it('the longest pack comes first where the order is free, last only where it must', () => {
    const [long, short] = [pack(800, 30, 4000), pack(700, 15, 2000)];
    expect(packsOf(go(dataPlan([short, long]), { days: 45, mb: 6000 }))).toEqual([long.id, short.id]);
    expect(packsOf(go(dataPlan([short, long], AFTER_ITS_DAYS), { days: 45, mb: 6100 }))).toEqual([]);
    const middle = pack(760, 20, 2700);
    expect(packsOf(go(dataPlan([short, middle, long], AFTER_ITS_DAYS), { days: 65, mb: 100 }))).toEqual([
      long.id,
      middle.id,
      short.id,
    ]);
    const rich = pack(850, 15, 9000);
    expect(packsOf(go(dataPlan([rich, long], AFTER_ITS_DAYS), { days: 40, mb: 6000 }))).toEqual([
      rich.id,
      long.id,
    ]);
    expect(packsOf(go(dataPlan([short, long]), { days: 75, mb: 6000 }))).toEqual([
      long.id,
      long.id,
      short.id,
    ]);
  });

  it('of one price the fewest packs are chosen', () => {
    expect(packsOf(go(dataPlan([pack(450, 7, 3000), pack(900, 14, 6000)])))).toEqual(['pack-900-14']);
  });

  it('where packs cannot be topped up only one counts', () => {
    const trip = go(dataPlan(FAMILY, CLOSED_RULES), { days: 40 });
    expect(against(trip)).toEqual(['too-short']);
    expect(codes(trip)).toEqual([]);
  });

  it('where topping up is not known only one counts, and that is said', () => {
    const trip = go(dataPlan(FAMILY, UNKNOWN_RULES), { days: 40 });
    expect(trip).toMatchObject({ fits: false, against: [] });
    expect(trip.cautions).toEqual([{ code: 'top-up-unknown', sources: ['terms'] }]);
  });

  it('a top-up before the end whose effect is not known is not counted', () => {
    expect(go(dataPlan(FAMILY, { renewFrom: 'unknown' }), { days: 40 }).fits).toBe(false);
  });

  it('a top-up after the end counts in full whatever the rule', () => {
    const rules: Partial<TermClock> = {
      renewFrom: 'unknown',
      topUpBeforeExpiry: 'unknown',
      topUpAfterExpiry: true,
    };
    expect(go(dataPlan(FAMILY, rules), { days: 60 })).toMatchObject({ fits: true, days: 60 });
  });

  it.each(['payment', 'later'] as const)(
    'counted from the %s, each further pack loses the day it is bought on',
    (renewFrom) => {
      expect(go(dataPlan([LARGE], { renewFrom }), { days: 59 })).toMatchObject({
        days: 59,
        reasons: ['exact-fit'],
      });
      expect(packsOf(go(dataPlan([LARGE], { renewFrom }), { days: 60 }))).toHaveLength(3);
    },
  );

  it('data of a pack that would begin after the trip does not count', () => {
    const trip = go(dataPlan([LARGE], AFTER_ITS_DAYS), { days: 10, mb: 15_000 });
    expect(against(trip)).toEqual(['too-little-data']);
  });

  it('a pack may be topped up when it is used up, where the next one is known to begin then', () => {
    const small = pack(500, 30, 1000);
    expect(packsOf(go(dataPlan([small]), { days: 20, mb: 2000 }))).toEqual([small.id, small.id]);
    expect(go(dataPlan([small]), { days: 20, mb: 2000 })).toMatchObject({
      packs: [
        { begins: 0, ends: 9 },
        { begins: 10, ends: 39 },
      ],
    });
    for (const rules of [AFTER_ITS_DAYS, { renewFrom: 'expiry' }] satisfies Partial<TermClock>[])
      expect(against(go(dataPlan([small], rules), { days: 20, mb: 2000 }))).toEqual(['too-little-data']);
  });

  it('nothing is bought before the day on which it may be bought', () => {
    const plan = dataPlan([pack(500, 15, 3000)], { topUpBeforeExpiry: false, topUpAfterExpiry: true });
    expect(go(plan, { days: 20, mb: 6000 }).fits).toBe(false);
    expect(go(plan, { days: 30, mb: 6000 })).toMatchObject({
      packs: [
        { begins: 0, ends: 14 },
        { begins: 15, ends: 29 },
      ],
    });
  });

  it('data of packs that begin during the trip add up', () => {
    expect(packsOf(go(dataPlan(FAMILY), { days: 20, mb: 12_000 }))).toEqual([LARGE.id, MIDDLE.id]);
  });

  it('a short unlimited pack supplies no more than its days of the trip', () => {
    const short = pack(1100, 3, 'unlimited');
    const packsFor = (mb: number): string[] =>
      packsOf(go(dataPlan([short, LARGE], AFTER_ITS_DAYS), { days: 30, mb }));
    expect(packsFor(11_111)).toEqual([short.id, LARGE.id]);
    expect(packsFor(11_112)).toEqual([short.id, short.id, LARGE.id]);
    expect(against(go(dataPlan([short, LARGE], AFTER_ITS_DAYS), { days: 30, mb: 20_000 }))).toEqual([
      'too-many-packs',
    ]);
  });

  it('unlimited packs one after the other supply the whole trip', () => {
    const unlimited = pack(1100, 10, 'unlimited');
    expect(packsOf(go(dataPlan([unlimited]), { days: 30, mb: 900_000 }))).toHaveLength(3);
  });

  it('data left in a pack that has ended does not serve the days after it', () => {
    const plan = dataPlan([pack(500, 10, 1000), pack(1000, 30, 30_000)]);
    expect(packsOf(go(plan, { days: 40, mb: 20_000 }))).toEqual(['pack-1000-30', 'pack-1000-30']);
    expect(packsOf(go(plan, { days: 40, mb: 4000 }))).toEqual(['pack-1000-30', 'pack-500-10']);
  });

  it('a pack that is used up early is followed at once, so that the last one ends earlier', () => {
    const trip = go(dataPlan([MIDDLE, LARGE]), { days: 20, mb: 12_000 });
    expect(trip).toMatchObject({ fits: true, days: 31 });
  });

  it('more than four packs are not a trip', () => {
    expect(go(dataPlan([LARGE]), { days: 120 }).fits).toBe(true);
    expect(against(go(dataPlan([LARGE]), { days: 121 }))).toEqual(['too-many-packs']);
  });

  it('packs are never repeated beyond a year, though one pack may be longer', () => {
    expect(against(go(dataPlan([pack(9000, 200, 50_000)]), { days: 300 }))).toEqual(['too-many-packs']);
    expect(go(dataPlan([pack(9000, 400, 50_000)]), { days: 390 }).fits).toBe(true);
    const [most, tooMany] = [pack(100, 65, 50_000), pack(100, 66, 50_000)];
    expect(go(dataPlan([pack(100, 300, 50_000), most]), { days: 365 }).fits).toBe(true);
    expect(go(dataPlan([pack(100, 300, 50_000), tooMany]), { days: 365 }).fits).toBe(false);
    const counted: Partial<TermClock> = { renewFrom: 'payment' };
    expect(go(dataPlan([pack(100, 300, 50_000), tooMany], counted), { days: 365 }).fits).toBe(true);
  });

  it('a promotion is bought first and once, a renewal price never first', () => {
    const first = pack(100, 30, 10_000, { applies: 'first', id: 'first' });
    const later = pack(1200, 15, 10_000, { applies: 'renewal', id: 'later' });
    expect(packsOf(go(dataPlan([later, LARGE, first]), { days: 45 }))).toEqual(['first', 'later']);
    expect(packsOf(go(dataPlan([LARGE, first]), { days: 60 }))).toEqual(['first', LARGE.id]);
    expect(go(dataPlan([first]), { days: 60 }).fits).toBe(false);
    expect(go(dataPlan([later]), { days: 10 }).fits).toBe(false);
  });
});

describe('why no pack fits', () => {
  it('too short and too little data are told apart', () => {
    expect(against(go(dataPlan([SMALL], CLOSED_RULES), { days: 10, mb: 100 }))).toEqual(['too-short']);
    expect(against(go(dataPlan([LARGE], CLOSED_RULES), { mb: 10_001 }))).toEqual(['too-little-data']);
    expect(against(go(dataPlan([SMALL], CLOSED_RULES)))).toEqual(['too-short', 'too-little-data']);
  });

  it('a long pack with little data and a short one with much are both named', () => {
    const plan = dataPlan([pack(100, 30, 100), pack(100, 3, 9000)], CLOSED_RULES);
    expect(against(go(plan))).toEqual(['too-short', 'too-little-data']);
  });

  it.each([undefined, 'unknown'] as const)('a pack whose data is %s is not called too small', (mb) => {
    const trip = go(dataPlan([pack(100, 30, mb)], CLOSED_RULES));
    expect(trip).toMatchObject({ fits: false, against: [] });
    expect(codes(trip)).toEqual(['data-unknown']);
  });

  it('no plan is refused for what an unknown fact may allow', () => {
    const cases: readonly [Partial<TermClock>, Partial<TripNeeds>, string][] = [
      [UNKNOWN_RULES, { days: 40 }, 'top-up-unknown'],
      [{ ...CLOSED_RULES, topUpAfterExpiry: 'unknown' }, { days: 40 }, 'top-up-unknown'],
      [{ renewFrom: 'unknown' }, { days: 40 }, 'top-up-unknown'],
      [{ topUpBeforeExpiry: 'unknown' }, { days: 40 }, 'top-up-unknown'],
      [{ renewFrom: 'payment', topUpAfterExpiry: 'unknown' }, { days: 120 }, 'top-up-unknown'],
      [{ renewFrom: 'unknown', topUpAfterExpiry: true }, { mb: 15_000 }, 'queue-unknown'],
    ];
    for (const [rules, needs, caution] of cases) {
      const trip = go(dataPlan([LARGE], rules), needs);
      expect(trip).toMatchObject({
        fits: false,
        against: [],
        cautions: [{ code: caution, sources: ['terms'] }],
      });
    }
  });

  it('what is too long or too much even for four packs says that, and not that a pack is too small', () => {
    expect(against(go(dataPlan([LARGE], AFTER_ITS_DAYS), { days: 130, mb: 100 }))).toEqual([
      'too-many-packs',
    ]);
    expect(against(go(dataPlan([LARGE], UNKNOWN_RULES), { days: 130, mb: 100 }))).toEqual(['too-many-packs']);
    expect(against(go(dataPlan([LARGE]), { days: 10, mb: 40_001 }))).toEqual(['too-many-packs']);
  });

  it('a single pack with exactly the data is not called too small', () => {
    expect(against(go(dataPlan([LARGE], CLOSED_RULES), { days: 40, mb: 10_000 }))).toEqual(['too-short']);
  });

  it('of several terms the one that may help decides', () => {
    const both = (rules: Partial<TermClock>): Plan =>
      dataPlan([], {}, { clocks: [term([LARGE], CLOSED_RULES), term([LARGE], { id: 'b', ...rules })] });
    expect(against(go(both(UNKNOWN_RULES), { days: 40 }))).toEqual([]);
    expect(against(go(both({ renewFrom: 'queued' }), { days: 130, mb: 100 }))).toEqual(['too-many-packs']);
  });

  it('a pack of unknown data is not bought only to come to a renewal price', () => {
    const plan = dataPlan([pack(0, 10, 'unknown'), pack(500, 10, 'unlimited', { applies: 'renewal' })]);
    expect(go(plan, { days: 5 }).fits).toBe(false);
  });

  it('a promotion cannot be repeated, so that it is short or small by itself', () => {
    const first = pack(100, 30, 10_000, { applies: 'first' });
    expect(against(go(dataPlan([first]), { days: 60 }))).toEqual(['too-short']);
  });

  it('packs that all need autopay are refused for that alone', () => {
    const plan = dataPlan([pack(500, 3, 100, { autopay: 'required' })]);
    expect(against(go(plan))).toEqual(['autopay-required']);
  });

  it('a refusal says all that a purchase would be warned of', () => {
    const plan = dataPlan([pack(100, 3, 10, { autopay: 'unknown', sources: ['shop'] })], {
      ...CLOSED_RULES,
      startsAt: 'unknown',
    });
    expect(go(plan, { mayMove: true })).toEqual({
      fits: false,
      against: ['too-short', 'too-little-data'],
      cautions: [
        { code: 'start-unknown', sources: ['terms'] },
        { code: 'cannot-extend', sources: ['terms'] },
        { code: 'autopay-unknown', sources: ['shop'] },
      ],
    });
  });

  it('a plan without any pack on file is not refused for it', () => {
    const nothing = { fits: false, against: [], cautions: [{ code: 'packs-unknown', sources: [] }] };
    expect(go(dataPlan([]))).toEqual(nothing);
    expect(go(dataPlan([], {}, { clocks: [] }))).toEqual(nothing);
    expect(codes(go(dataPlan([], UNKNOWN_RULES), { mayMove: true }))).toEqual([
      'packs-unknown',
      'extend-unknown',
    ]);
  });
});

describe('when the end of the trip may move', () => {
  it('a pack that can be topped up carries no caution for it', () => {
    expect(codes(go(dataPlan(FAMILY), { mayMove: true }))).toEqual(['dated-price']);
    expect(codes(go(dataPlan(FAMILY, AFTER_ITS_DAYS), { mayMove: true }))).toEqual(['dated-price']);
  });

  it('a pack that cannot be extended says so', () => {
    expect(codes(go(dataPlan(FAMILY, CLOSED_RULES), { mayMove: true }))).toContain('cannot-extend');
    expect(codes(go(dataPlan(FAMILY, CLOSED_RULES)))).not.toContain('cannot-extend');
  });

  it('a pack of which that is not known says so', () => {
    expect(codes(go(dataPlan(FAMILY, UNKNOWN_RULES), { mayMove: true }))).toContain('extend-unknown');
    const half: Partial<TermClock> = { topUpBeforeExpiry: false, topUpAfterExpiry: 'unknown' };
    expect(codes(go(dataPlan(FAMILY, half), { mayMove: true }))).toContain('extend-unknown');
  });
});

describe('a pack of which the rule about autopay is not known', () => {
  const plan = dataPlan([pack(500, 30, 5000, { autopay: 'unknown', sources: ['shop'] }), LARGE]);

  it('may be bought by a reader who refuses autopay, with a caution', () => {
    const trip = go(plan);
    expect(packsOf(trip)).toEqual(['pack-500-30']);
    expect(trip.cautions).toEqual([
      { code: 'dated-price', sources: ['shop'] },
      { code: 'autopay-unknown', sources: ['shop'] },
    ]);
  });

  it('carries no caution for a reader who accepts it, or where another pack is chosen', () => {
    expect(codes(go(plan, {}, true))).toEqual(['dated-price']);
    expect(codes(go(plan, { mb: 10_000 }))).toContain('autopay-unknown');
    expect(codes(go(plan, { days: 10, mb: 10_000 }))).toContain('autopay-unknown');
    expect(
      codes(
        go(
          dataPlan(
            plan.clocks.flatMap((one) => (one.kind === 'term' ? one.offers : [])),
            CLOSED_RULES,
          ),
          { mb: 10_000 },
        ),
      ),
    ).toEqual(['dated-price']);
  });
});

describe('the days of each pack', () => {
  it('a pack ends with its own last day where the next begins after it', () => {
    expect(go(dataPlan([LARGE], AFTER_ITS_DAYS), { days: 60 })).toMatchObject({
      packs: [
        { begins: 0, ends: 29 },
        { begins: 30, ends: 59 },
      ],
    });
  });

  it('a pack that is used up in the middle of a day ends on that day, on which the next begins', () => {
    const small = pack(500, 30, 1100);
    expect(go(dataPlan([small]), { days: 20, mb: 2000 })).toMatchObject({
      packs: [
        { begins: 0, ends: 10 },
        { begins: 11, ends: 40 },
      ],
    });
    const odd = pack(500, 30, 1050);
    expect(go(dataPlan([odd]), { days: 20, mb: 2000 })).toMatchObject({
      packs: [
        { begins: 0, ends: 10 },
        { begins: 10, ends: 39 },
      ],
      days: 40,
    });
  });

  it('a pack that is followed on its last day ends the day before', () => {
    expect(go(dataPlan([LARGE], { renewFrom: 'payment' }), { days: 59 })).toMatchObject({
      packs: [
        { begins: 0, ends: 28 },
        { begins: 29, ends: 58 },
      ],
    });
  });
});

describe('what a trip costs', () => {
  it('each pack is a payment on the day when it begins, for the days until the next', () => {
    const trip = go(dataPlan([LARGE], AFTER_ITS_DAYS), { days: 50 });
    if (!trip.fits) throw new Error('no packs fit');
    const cost = costOfTrip(trip, day('2026-12-01'), { autopay: false, taxRate: 10_000 });
    expect(cost.payments.map(({ date, until, tax }) => [date, until, tax])).toEqual([
      ['2026-12-01', '2026-12-31', 150],
      ['2026-12-31', '2027-01-30', 150],
    ]);
    expect(cost).toMatchObject({ paidByCard: 3300, coveredUntil: '2027-01-30', cycles: 2 });
  });
});
