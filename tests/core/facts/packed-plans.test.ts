import { describe, expect, test } from 'vitest';
import type { PickerPlan } from '../../../src/core/facts/picker-plan.ts';
import { packEntries, unpackEntries, withoutPacks, withPacks } from '../../../src/core/facts/packed-plans.ts';
import { planOfFile } from '../../../src/core/facts/plan-from-file.ts';
import type { Plan } from '../../../src/core/facts/plan.ts';
import { rank } from '../../../src/core/choice/ranking.ts';
import type { Needs, Situation } from '../../../src/core/choice/situation.ts';
import { planSchema } from '../../../src/core/facts/schema/plan.ts';
import { contentFiles } from '../../content/files.ts';
import { day } from '../plans.ts';
import { situation } from '../situations.ts';

const files = contentFiles('plans').map(({ data }) => planSchema.parse(data));
const entries: readonly PickerPlan[] = files.map((file) => ({
  plan: planOfFile(file),
  name: file.name,
  shortName: file.shortName,
  url: `/plans/${file.id}/`,
}));
const keysOf = ({ id }: Plan): string[] => Object.keys(files.find((file) => file.id === id)?.sources ?? {});
const packed = (): string =>
  packEntries(
    entries.map(({ plan, name, shortName }) => ({
      plan,
      name,
      shortName,
      collected: plan.id === 'nomad-us' ? { 'monitor-2026-08-17': '2026年8月17日' } : {},
    })),
    keysOf,
  );

/** The same plan with its source keys as places and its offers named by their place. */
const numbered = (entry: PickerPlan): unknown =>
  JSON.parse(
    JSON.stringify(
      {
        ...entry,
        plan: {
          ...entry.plan,
          clocks: entry.plan.clocks.map((clock) =>
            clock.kind === 'term'
              ? {
                  ...clock,
                  offers: clock.offers.map((offer, at) => ({ ...offer, id: `${clock.id}-${at + 1}` })),
                }
              : clock,
          ),
        },
      },
      (key, value: unknown) =>
        key === 'sources' && Array.isArray(value)
          ? value.map((name) => String(keysOf(entry.plan).indexOf(String(name)) + 1))
          : value,
    ),
  );

const asked = (purpose: Needs['purpose']): Situation =>
  situation(
    {
      purpose,
      voipOk: true,
      where: 'both',
      pays: ['paypal'],
      autopayOk: true,
      ...(purpose === 'data' ? { trip: { days: 10, mb: 5000, mayMove: true } } : {}),
    },
    {},
    day('2027-01-01'),
  );

describe('the catalogue as the picker receives it', () => {
  const unpacked = (): readonly PickerPlan[] => unpackEntries(packed(), '/plans/');

  test('is the whole catalogue again, sources and offers numbered', () => {
    expect(unpacked().map(({ collected: _, ...entry }) => entry)).toEqual(entries.map(numbered));
  });

  test('keeps the days on which prices were collected, by the number of their source', () => {
    const nomad = unpacked().find(({ plan }) => plan.id === 'nomad-us');
    const [clock] = nomad?.plan.clocks ?? [];
    expect(nomad?.collected).toEqual({ [clock?.sources[0] ?? '']: '2026年8月17日' });
    expect(unpacked().filter(({ collected }) => collected !== undefined)).toHaveLength(1);
  });

  test.each(['codes', 'calls', 'data', 'keep'] as const)('ranks as the files do for %s', (purpose) => {
    const verdicts = (from: readonly PickerPlan[]) =>
      rank(
        from.map(({ plan }) => plan),
        asked(purpose),
      ).map(({ planId, verdict, total, reasons, cautions, against }) => ({
        planId,
        verdict,
        total,
        reasons,
        cautions: cautions.map(({ code }) => code),
        against,
      }));
    expect(verdicts(unpacked())).toEqual(verdicts(entries));
  });

  test('says unknown where nothing is known', () => {
    const closed = unpacked().find(({ plan }) => plan.id === 'cuniq-us');
    expect(closed?.plan).toMatchObject({ zone: 'unknown', esim: 'unknown', payments: { paypal: 'unknown' } });
  });

  test('names no source that the plan page does not list', () => {
    expect(packed()).not.toMatch(/"sources":\[[^\]]*\b0\b/);
  });

  test('is shorter than half of the plain text', () => {
    expect(packed().length).toBeLessThan(JSON.stringify(entries).length / 2);
  });
});

describe('a catalogue without the packs of data cards', () => {
  const light = entries.map((entry) => ({ ...entry, plan: withoutPacks(entry.plan) }));
  const judged = (from: readonly PickerPlan[], purpose: Needs['purpose']) =>
    rank(
      from.map(({ plan }) => plan),
      asked(purpose),
    ).map(({ planId, verdict, known, reasons, against }) => ({
      planId,
      verdict,
      against,
      ...(verdict === 'unsuitable' ? {} : { known, reasons }),
    }));

  test.each(['codes', 'calls', 'keep'] as const)(
    'answers who looks for a number (%s) as the whole does',
    (purpose) => {
      expect(judged(light, purpose)).toEqual(judged(entries, purpose));
    },
  );

  test('is whole again once the packs have come, in its order', () => {
    const packs = entries.filter(({ plan }) => plan.kind === 'data');
    expect(packs.length).toBeGreaterThan(10);
    expect(withPacks(light, packs)).toEqual(entries);
  });
});
