import { describe, expect, test } from 'vitest';
import type { Needs } from '../../../src/core/choice/situation.ts';
import { suitabilityOf } from '../../../src/core/choice/suitability.ts';
import type { Plan } from '../../../src/core/facts/plan.ts';
import {
  activity,
  dataPlan,
  fact,
  line,
  offer,
  pack,
  payments,
  stage,
  term,
  voip,
  wallet,
} from '../plans.ts';
import { rank } from '../../../src/core/choice/ranking.ts';
import { situation } from '../situations.ts';

const found = (plan: Plan, needs: Partial<Needs> = {}): readonly string[] =>
  suitabilityOf(plan, situation(needs)).map(({ side, code }) => `${side} ${code}`);

describe('what a plain plan has to say for itself', () => {
  test('is its number and that paying is enough', () => {
    expect(found(line())).toEqual(['for mobile-number', 'for no-activity-needed']);
  });

  test('is nothing of the number where it is no mobile one', () => {
    expect(found(line({ numberType: fact('voip') }))).toEqual(['for no-activity-needed']);
  });

  test.each([
    ['roaming', 'for roaming-texts'],
    ['wifi', 'for codes-by-wifi'],
    ['app', 'for codes-by-app'],
    ['no', 'against no-texts-abroad'],
    ['conflicting', 'caution texts-abroad-conflicting'],
  ] as const)('is abroad how codes come: by “%s” it is “%s”', (textsAbroad, said) => {
    const plan = line({ textsAbroad: fact(textsAbroad) });
    expect(found(plan, { where: 'abroad' })).toContain(said);
    expect(found(plan, { where: 'us' })).not.toContain(said);
  });

  test('is of the SIM that fits the phone', () => {
    expect(found(line(), { phone: 'esim' })).toContain('for esim-ok');
    expect(found(line(), { phone: 'no-esim' })).toContain('for physical-sim-ok');
    expect(found(line({ esim: fact('only') }), { phone: 'esim' })).toContain('for esim-ok');
    expect(found(line({ esim: 'unknown' }), { phone: 'no-esim' })).toContain('for physical-sim-ok');
    expect(found(voip(), { phone: 'no-esim', voipOk: true, purpose: 'keep' })).toEqual([]);
  });
});

describe('what matters only to some', () => {
  test('renewing from abroad does not matter in the US, nor for a trip', () => {
    const known = (['no', 'reported'] as const).map((value) => fact(value));
    for (const renewAbroad of ['unknown' as const, ...known]) {
      expect(found(line({ renewAbroad }))).toEqual(['for mobile-number', 'for no-activity-needed']);
      const trip = dataPlan([pack(900, 15, 3000)], {}, { renewAbroad });
      expect(found(trip, { purpose: 'data', where: 'abroad' })).toEqual([]);
    }
  });

  test('residence is not asked where it is not known, nor where it is not needed', () => {
    const abroad = { where: 'abroad' } as const;
    expect(found(line({ usResidentsOnly: 'unknown' }), abroad)).toEqual(found(line(), abroad));
  });

  test('what follows when it ends does not matter for a trip', () => {
    const trip = dataPlan([pack(900, 15, 3000)], {
      stages: [stage({ from: 'unknown', rivals: [{ after: 5, sources: ['faq'] }] })],
      rivals: [{ length: { days: 20 }, sources: ['faq'] }],
    });
    expect(found(trip, { purpose: 'data' })).toEqual([]);
  });
});

describe('automatic renewal', () => {
  const withOffers = (...autopays: readonly ('required' | 'optional' | 'unknown')[]) =>
    line({ clocks: [term(autopays.map((autopay, at) => offer(500 + at, { days: 30 }, { autopay })))] });

  test('is needed where every price of a term asks for it', () => {
    expect(found(withOffers('required', 'required'))).toContain('against autopay-required');
  });

  test('is not needed where one of the prices does not ask for it', () => {
    expect(found(withOffers('required', 'optional'))).not.toContain('against autopay-required');
    expect(found(withOffers('required', 'unknown'))).not.toContain('against autopay-required');
  });

  test('is not said to be needed by a term without a price, nor by a balance', () => {
    expect(found(withOffers())).not.toContain('against autopay-required');
    expect(found(line({ clocks: [wallet()] }))).not.toContain('against autopay-required');
  });
});

describe('what keeps a line', () => {
  const saysOf = (...clocks: Plan['clocks']) =>
    found(line({ clocks })).filter((said) => said.includes('activity') || said.includes('must-use'));

  test('is paying alone, be it a term or a balance', () => {
    expect(saysOf(term([offer(500, { days: 30 })]))).toEqual(['for no-activity-needed']);
    expect(saysOf(wallet())).toEqual(['for no-activity-needed']);
  });

  test('is not said to be paying where no price is known', () => {
    expect(saysOf(term([]))).toEqual([]);
    expect(saysOf()).toEqual([]);
    expect(saysOf(activity())).toEqual([]);
    expect(saysOf(term([]), activity())).toEqual([]);
  });

  test('is use beside paying, with who says so', () => {
    expect(saysOf(wallet(), activity())).toEqual(['caution must-use']);
    const plan = line({ clocks: [wallet(), activity({ sources: ['use-page'] })] });
    expect(suitabilityOf(plan, situation()).find(({ code }) => code === 'must-use')).toEqual({
      side: 'caution',
      code: 'must-use',
      sources: ['use-page'],
    });
  });

  test('is not asked of data', () => {
    expect(found(dataPlan([pack(900, 15, 3000)]), { purpose: 'data' })).toEqual([]);
  });
});

describe('a caution', () => {
  const sourcesOf = (change: Partial<Plan>, code: string, needs: Partial<Needs> = {}) =>
    rank([line(change)], situation(needs))[0]?.cautions.find((caution) => caution.code === code)?.sources;
  const by = <T>(value: T) => ({ value, sources: ['said-here'] });

  test('about a fact names who states it', () => {
    const abroad = { where: 'both' } as const;
    expect(sourcesOf({ textsAbroad: by('conflicting') }, 'texts-abroad-conflicting', abroad)).toEqual([
      'said-here',
    ]);
    expect(sourcesOf({ renewAbroad: by('reported') }, 'renew-abroad-reported', abroad)).toEqual([
      'said-here',
    ]);
    expect(sourcesOf({ renewAbroad: by('no') }, 'renew-in-us-only', abroad)).toEqual(['said-here']);
    expect(sourcesOf({ usResidentsOnly: by(true) }, 'us-residents-only', abroad)).toEqual(['said-here']);
    expect(sourcesOf({ esim: by('reported') }, 'esim-reported', { phone: 'esim' })).toEqual(['said-here']);
  });

  test('about reported ways to pay names the reports of those that the reader has', () => {
    const reported = payments({ card: 'reported', paypal: 'mixed', alipay: 'reported' });
    const facts = {
      ...reported,
      card: { value: 'reported', sources: ['card-report'] },
      paypal: { value: 'mixed', sources: ['paypal-report'] },
    } as const;
    const pays = ['card', 'paypal'] as const;
    expect(sourcesOf({ payments: facts }, 'payment-reported', { pays })).toEqual([
      'card-report',
      'paypal-report',
    ]);
  });

  test('about a fact that is not known names nobody', () => {
    expect(sourcesOf({ texts: 'unknown' }, 'texts-unknown')).toEqual([]);
  });
});
