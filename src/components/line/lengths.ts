import type { Length } from '../../core/calendar/civil.ts';
import type { Offer } from '../../core/facts/plan.ts';
import type { SayOf } from './say.ts';

/** A length in words. */
export const lengthIn = (length: Length, say: SayOf<'days' | 'months'>): string =>
  'days' in length ? say('days', { n: length.days }) : say('months', { n: length.months });

/** The data of a pack in words; empty where it is not known. */
export function dataIn({ dataMb }: Offer, say: SayOf<'unlimited' | 'gigabytes'>): string {
  if (dataMb === undefined || dataMb === 'unknown') return '';
  return dataMb === 'unlimited' ? say('unlimited') : say('gigabytes', { n: dataMb / 1000 });
}
