import { timelineOf, type LineTimeline } from '../dates/situation.ts';
import type { InterpretedLine } from './interpreted-line.ts';

/** The dates of the line that was answered about. */
export const timelineOfLine = ({ plan, situation }: InterpretedLine): LineTimeline =>
  timelineOf(plan, situation);
