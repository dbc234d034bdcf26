import type { SymptomFile } from '../../core/facts/schema/symptom.ts';
import { guideWords } from '../../i18n/words/guide-words.ts';

/** One part of a symptom's page: its heading and what it says. */
export interface SymptomPart {
  readonly id: 'now' | 'checks' | 'cases' | 'warnings' | 'causes' | 'notes';
  readonly title: string;
  readonly list: SymptomFile['fixes'];
  readonly ordered: boolean;
}

/** The parts of a symptom's page that say something, the most urgent first. */
export function partsOf(symptom: SymptomFile): readonly SymptomPart[] {
  const { fixes, warnings, cases, checks, causes, notes } = symptom;
  const parts: readonly SymptomPart[] = [
    { id: 'now', title: guideWords.fixes, list: fixes, ordered: true },
    { id: 'warnings', title: guideWords.warnings, list: warnings, ordered: false },
    { id: 'cases', title: guideWords.cases, list: cases, ordered: false },
    { id: 'checks', title: guideWords.checks, list: checks, ordered: false },
    { id: 'causes', title: guideWords.causes, list: causes, ordered: false },
    { id: 'notes', title: guideWords.notes, list: notes, ordered: false },
  ];
  return parts.filter(({ list }) => list.length > 0);
}
