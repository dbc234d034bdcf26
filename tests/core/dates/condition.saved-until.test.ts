import { describe, expect, test } from 'vitest';
import { conditionOn } from '../../../src/core/dates/condition.ts';
import { timelineFrom } from '../../../src/core/dates/timeline.ts';
import type { Clock, Stage } from '../../../src/core/facts/plan.ts';
import { day, minimalActivity, minimalPlan, minimalTerm, minimalWallet, offerOf, stageOf } from '../plans.ts';

const DUE = { accountDue: day('2027-01-31') };
const on = (today: string, clock: Clock, state = DUE) =>
  conditionOn(timelineFrom(minimalPlan(clock), state, { bufferDays: 7 }), day(today));
const walletWith = (...stages: readonly Stage[]) => minimalWallet({ stages });

/** Lost on 2 March by one source, on 1 and 21 April by others. */
const disputed = stageOf('lost', 30, 'due', {
  rivals: [
    { after: 60, sources: ['faq'] },
    { after: 80, sources: ['forum'] },
  ],
});

describe('a number that one source calls lost and another does not', () => {
  test('is saved until the day before the latest of the dates', () => {
    expect(on('2027-03-02', walletWith(disputed)).saved?.until).toBe('2027-04-20');
  });

  test('can still be saved on that day, and not on the day after', () => {
    expect(on('2027-04-20', walletWith(disputed)).saved?.until).toBe('2027-04-20');
    expect(on('2027-04-21', walletWith(disputed)).saved).toBeUndefined();
  });

  test('is not spoken of before it is lost by the first', () => {
    expect(on('2027-03-01', walletWith(disputed)).saved).toBeUndefined();
  });

  test('is to be paid for first, as long as it can be saved', () => {
    const rest = ['contact-support', 'ask-for-number', 'move-accounts'];
    expect(on('2027-04-20', walletWith(disputed)).wayOut).toEqual(['pay-now', 'check-balance', ...rest]);
    expect(on('2027-04-21', walletWith(disputed)).wayOut).toEqual(rest);
  });

  test('is lost for good where no source names a later day', () => {
    const { saved } = on('2027-04-01', walletWith(stageOf('lost', 60, 'due')));
    expect(saved).toBeUndefined();
  });

  test('is not saved by a later date of another stage', () => {
    const suspended = stageOf('suspended', 0, 'due', { rivals: [{ after: 200, sources: ['faq'] }] });
    expect(on('2027-04-01', walletWith(suspended, stageOf('lost', 60, 'due'))).saved).toBeUndefined();
  });

  test('is not saved by a stage of a clock that is not planned on', () => {
    const other = minimalTerm([offerOf('a', { days: 30 })], {
      stages: [stageOf('lost', 40, 'due', { rivals: [{ after: 90, sources: ['faq'] }] })],
    });
    const timeline = timelineFrom(minimalPlan(walletWith(stageOf('lost', 30, 'due')), other), DUE, {
      bufferDays: 7,
    });
    expect(conditionOn(timeline, day('2027-03-12')).saved).toBeUndefined();
  });
});

describe('what ends a conditionAt', () => {
  const both = (use: Stage) =>
    timelineFrom(
      minimalPlan(
        minimalTerm([], { stages: [stageOf('suspended', 0, 'due')] }),
        minimalActivity({ days: 60 }, { stages: [use] }),
      ),
      { lastAction: day('2027-01-01') },
      { bufferDays: 7 },
    );

  test('of a plan with a clock that has no date is not known, and a number that is lost has no days left', () => {
    const timeline = both(stageOf('lost', 5, 'due'));
    expect(conditionOn(timeline, day('2027-03-02'))).toMatchObject({ condition: 'due', daysLeft: 'unknown' });
    expect(conditionOn(timeline, day('2027-03-07'))).toMatchObject({ condition: 'lost', daysLeft: 0 });
  });

  test('a stage that is less bad than the one reached is not the next', () => {
    const early = walletWith(stageOf('atRisk', 5, 'due'), stageOf('suspended', 50, 'due'));
    expect(on('2027-02-05', early)).toMatchObject({
      condition: 'atRisk',
      next: undefined,
      daysLeft: 'unknown',
    });
  });

  test('another claim of the stage that is reached, without a day, is not the next', () => {
    const suspended = walletWith(stageOf('suspended', 5, 'due'), stageOf('suspended', 9, 'unknown'));
    expect(on('2027-02-05', suspended)).toMatchObject({ condition: 'suspended', next: undefined });
    const lost = walletWith(stageOf('lost', 5, 'due'), stageOf('lost', 9, 'unknown'));
    expect(on('2027-02-05', lost)).toMatchObject({ condition: 'lost', next: undefined });
  });

  test('a stage that begins today has begun', () => {
    const staged = walletWith(stageOf('suspended', 5, 'due'), stageOf('lost', 10, 'due'));
    expect(on('2027-02-05', staged)).toMatchObject({
      condition: 'suspended',
      next: { stage: 'lost' },
      daysLeft: 5,
    });
  });
});

describe('the way out of a line that is kept by use', () => {
  const used = minimalActivity({ days: 60 }, { stages: [stageOf('suspended', 5, 'due'), disputed] });

  test.each([
    ['2027-01-16', 'prepare', ['use-now']],
    ['2027-01-23', 'act', ['use-now', 'check-account-date']],
    ['2027-01-30', 'lastDay', ['use-now', 'check-account-date']],
    ['2027-01-31', 'due', ['use-now', 'contact-support']],
    ['2027-02-05', 'suspended', ['use-now', 'contact-support', 'move-accounts']],
    ['2027-03-02', 'lost', ['use-now', 'contact-support', 'ask-for-number', 'move-accounts']],
  ])('on %s, when it is in the condition %s, is %j', (today, condition, wayOut) => {
    expect(on(today, used)).toMatchObject({ condition, wayOut });
  });
});

describe('the way out of a term that cannot be paid for after its end', () => {
  const closed = minimalTerm([offerOf('a', { days: 30 })], { topUpAfterExpiry: false });

  test('is to pay before it ends, and to buy anew after', () => {
    expect(on('2027-01-23', closed).wayOut).toEqual(['pay-now', 'check-account-date']);
    expect(on('2027-01-30', closed).wayOut).toEqual(['pay-now', 'check-account-date']);
    expect(on('2027-01-31', closed).wayOut).toEqual(['buy-again', 'contact-support']);
  });
});
