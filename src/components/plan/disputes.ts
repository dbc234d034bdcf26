import type { PlanFile } from '../../core/facts/schema/plan.ts';

/** A section of a plan's page beside whose figures a conflict can stand. */
export type DisputedSection = 'price' | 'clock' | 'late' | 'leave' | 'facts';

/** The section of what a conflict is about; all that is not named here is about what the plan includes. */
const SECTION_OF: Partial<Readonly<Record<string, DisputedSection>>> = {
  price: 'price',
  tax: 'price',
  'loss-start': 'late',
  'lost-from': 'late',
  'reinstatement-fee': 'late',
  'reading-counts': 'clock',
  'port-out': 'leave',
};

/** The conflicts that concern the figures of one section. */
export const disputesIn = ({ disputes }: PlanFile, section: DisputedSection): PlanFile['disputes'] =>
  disputes.filter(({ about }) => (SECTION_OF[about] ?? 'facts') === section);
