import { z } from 'astro/zod';
import { evidence } from './evidence.ts';
import { slug } from './slug.ts';
import { sources } from './source.ts';

/** Address of a page of this site, with a heading where one answers. */
const sitePath = z
  .string()
  .regex(/^\/([a-z0-9-]+\/)*(#[a-z0-9-]+)?$/, 'must be a path of this site such as /guides/esim/#move');

/** A short Chinese sentence of the troubleshooting tree. */
const sentence = z.string().min(4).max(200);

/** A sentence of the troubleshooting tree: a fact with its evidence, or our own advice. */
const statement = z.union(
  [
    z.strictObject({
      /** The fact. */
      text: sentence,
      ...evidence,
    }),
    z.strictObject({
      /** The advice. */
      text: sentence,
      /** Marks advice, which rests on no source. */
      advice: z.literal(true),
    }),
  ],
  'must have a grade and sources, or say `advice: true`, and a text of 4 to 200 characters',
);

/** When to go on to another place, in Chinese. */
const when = z.string().min(2).max(60);

/** Where to go when nothing of this helped. */
const nextStep = z.union([
  z.strictObject({
    /** In which case to go there. */
    when,
    /** Id of another symptom. */
    symptom: slug,
  }),
  z.strictObject({
    /** In which case to go there. */
    when,
    /** A page of this site. */
    page: sitePath,
  }),
]);

/** Statements of one kind; a kind of which there is nothing to say is left out of the file. */
const statements = z.array(statement).default([]);

/** One symptom of the troubleshooting tree. In every list the most urgent stands first. */
export const symptomSchema = z
  .strictObject({
    /** The name of the file. */
    id: slug,
    /** As the reader sees it, in plain Chinese. */
    title: z.string().min(4).max(30),
    /** The group it stands in. */
    group: z.enum(['payment', 'charged', 'expired', 'service', 'codes', 'esim', 'leave', 'reminder']),
    /** Its place among the symptoms. */
    order: z.int().positive(),
    /** Words that people type and that do not stand in the text. */
    aliases: z.array(z.string().min(1)),
    /** Where its facts were read. */
    sources,
    /** What to look at first. */
    checks: statements,
    /** What puts it right, in the order in which to try it. */
    fixes: statements,
    /** What holds at one carrier, one seller or one way to pay: the reader takes the line that is theirs. */
    cases: statements,
    /** What makes it worse: every line tells the reader to leave something alone. */
    warnings: statements,
    /** What it may come from. */
    causes: statements,
    /** What is good to know and asks for nothing. */
    notes: statements,
    /** What no source says, and what to do instead. */
    unknown: z.array(sentence).default([]),
    /** Where to go when this did not help; never empty. */
    next: z.array(nextStep).min(1),
  })
  .refine(({ fixes }) => fixes.length > 0, { path: ['fixes'], message: 'must say what puts it right' });

/** The file of a symptom that the schema let through. */
export type SymptomFile = z.infer<typeof symptomSchema>;
