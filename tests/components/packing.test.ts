import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/components/picker/entry.ts';
import { packEntries, unpackEntries } from '../../src/components/picker/packing.ts';
import type { Plan } from '../../src/core/plan.ts';
import { planOfFile } from '../../src/core/plan-of-file.ts';
import { planSchema } from '../../src/core/schema.ts';
import { contentFiles } from '../content/files.ts';

const files = contentFiles('plans').map(({ data }) => planSchema.parse(data));
const entries: readonly Entry[] = files.map((file) => ({
  plan: planOfFile(file),
  name: file.name,
  url: `/plans/${file.id}/`,
}));
const keysOf = (plan: Plan): string[] => Object.keys(files.find(({ id }) => id === plan.id)?.sources ?? {});

/** The same plan with its source keys as places and its offers named by theirs. */
const numbered = (entry: Entry): unknown =>
  JSON.parse(
    JSON.stringify(entry, (key, value: unknown) =>
      key === 'offers' && Array.isArray(value)
        ? value.map((offer: object, index) => ({ ...offer, id: String(index + 1) }))
        : key === 'sources' && Array.isArray(value)
          ? value.map((name) => String(keysOf(entry.plan).indexOf(String(name)) + 1))
          : value,
    ),
  );

describe('the catalogue as the picker receives it', () => {
  const text = packEntries(entries, keysOf);

  test('is the whole catalogue again, sources numbered', () => {
    expect(unpackEntries(text, '/plans/')).toEqual(entries.map(numbered));
  });

  test('says unknown where nothing is known', () => {
    const closed = unpackEntries(text, '/plans/').find(({ plan }) => plan.id === 'cuniq-us');
    expect(closed?.plan).toMatchObject({ zone: 'unknown', esim: 'unknown', payments: { paypal: 'unknown' } });
  });

  test('is shorter than the plain text by a quarter', () => {
    expect(text.length * 1.3).toBeLessThan(JSON.stringify(entries).length);
  });
});
