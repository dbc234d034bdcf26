import type { QuestionFrontMatter } from '../../core/facts/schema/question.ts';
import type { SymptomFile } from '../../core/facts/schema/symptom.ts';

/** The groups of questions, in the order of the page. */
export const QUESTION_GROUPS = [
  'choose',
  'renew',
  'pay',
  'late',
  'codes',
  'esim',
  'data',
  'leave',
  'safety',
] as const satisfies readonly QuestionFrontMatter['group'][];

/** The groups of symptoms, in the order of the page. */
export const SYMPTOM_GROUPS = [
  'payment',
  'charged',
  'expired',
  'service',
  'codes',
  'esim',
  'leave',
  'reminder',
] as const satisfies readonly SymptomFile['group'][];

/** What a group holds, in the order in which it was given. */
export const inGroups = <Group extends string, Member extends { readonly group: string }>(
  groups: readonly Group[],
  members: readonly Member[],
): readonly { readonly group: Group; readonly list: readonly Member[] }[] =>
  groups.map((group) => ({ group, list: members.filter((member) => member.group === group) }));
