import { z } from 'astro/zod';
import { slug } from './slug.ts';

/**
 * How well a claim is evidenced. `official`: read on the provider's page. `archived`: an older or mirrored
 * copy of it. `relayed`: the provider's page as recorded by someone else on a stated day. `corroborated`:
 * two or more sources. `collected`: one machine collection of a shop page or a comparison site. `community`: one post.
 */
const grade = z.enum(
  ['official', 'archived', 'relayed', 'corroborated', 'collected', 'community'],
  'must be one of the grades official, archived, relayed, corroborated, collected and community',
);

/** What every claim carries beside its value. */
export const evidence = {
  /** How well the claim is evidenced. */
  grade,
  /** Keys of the sources it rests on; at least one. */
  sources: z.array(slug, 'must list the sources it rests on').min(1, 'must cite at least one source'),
  /** What the figure or code cannot carry, in one short Chinese sentence. */
  detail: z.string().max(120).optional(),
};

/** A fact in words, where no field of its own holds it. */
export const statedFact = z.strictObject({
  /** What the fact is about, as a key for the page. */
  about: slug,
  /** The fact in one Chinese sentence. */
  text: z.string().min(4).max(200),
  ...evidence,
});

/** How well a claim is evidenced. */
export type Grade = z.infer<typeof grade>;
