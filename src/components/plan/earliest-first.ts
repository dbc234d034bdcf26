import type { PlanFile } from '../../core/facts/schema/plan.ts';

/** A stage of a lapse as its file says it. */
export type StageOfFile = PlanFile['clocks'][number]['stages'][number];

/** A stage whose earliest account stands first, since that is the one the dates go by. */
export function earliestFirst(stage: StageOfFile): StageOfFile {
  const rivals = stage.conflicts ?? [];
  const [earliest] = rivals
    .filter(({ standing, value }) => standing === 'live' && value < stage.after)
    .toSorted((a, b) => a.value - b.value);
  if (earliest === undefined) return stage;
  const { value, standing, reason, ...account } = earliest;
  const { after, grade, sources, detail, ...rest } = stage;
  const own = { value: after, standing, reason, grade, sources, ...(detail !== undefined && { detail }) };
  return {
    ...rest,
    ...account,
    after: value,
    conflicts: [own, ...rivals.filter((rival) => rival !== earliest)],
  };
}
