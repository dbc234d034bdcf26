import { parse } from 'yaml';
import { contradictionsIn } from '../../src/core/facts/contradictions.ts';
import { checkEvidence } from '../../src/core/facts/evidence-check.ts';
import { checkStages } from '../../src/core/facts/stages-check.ts';
import { PAYMENT_METHODS } from '../../src/core/facts/payment-methods.ts';
import { planOfFile } from '../../src/core/facts/plan-from-file.ts';
import { planSchema } from '../../src/core/facts/schema/plan.ts';

/** The day on which the tests build. */
export const BUILD_DAY = '2026-11-21';

const FACTS =
  'zone network tax calls minutes texts textCount dataMb hotspot numberType esim physicalSim wifiCalling roaming textsAbroad activateAbroad renewAbroad usResidentsOnly autopay portOut refund';

/** A small whole plan file, `sample.yaml`, in which nothing is wrong. */
export const PLAN_FILE = `id: sample
name: Sample
shortName: Sample
provider: sample
kind: line
status: { value: open, grade: official, sources: [page] }
publish: whole
sources:
  page: { url: https://example.com/, by: provider, read: 2026-11-20, asOf: undated }
clocks:
  - id: term
    kind: term
    grade: official
    sources: [page]
    offers:
      - { id: month, price: 500, length: { days: 30 }, autopay: optional, applies: always, grade: official, sources: [page] }
    renewFrom: unknown
    startsAt: unknown
    dayCount: unknown
    topUpBeforeExpiry: unknown
    topUpAfterExpiry: unknown
    stages:
      - { stage: suspended, after: 0, from: due, grade: official, sources: [page] }
startCosts: []
${FACTS.split(' ')
  .map((key) => `${key}: unknown`)
  .join('\n')}
payments: { ${PAYMENT_METHODS.map((method) => `${method}: unknown`).join(', ')} }
disputes: []
examples:
  - { title: 三十天一期, kind: ordinary, given: { lastAction: 2026-12-01 }, expect: { due: 2026-12-31, lastSafeDay: 2026-12-30 } }
`;

/** The plan file with one text put in place of another; a text that is not there is a mistake in the test. */
export function changed(from: string, to: string): string {
  if (!PLAN_FILE.includes(from)) throw new Error(`the plan file has no "${from}"`);
  return PLAN_FILE.replace(from, to);
}

/** Everything that is wrong with a plan file, as `field: reason`. */
export function mistakesIn(yaml: string, fileName = 'sample'): readonly string[] {
  const shape = planSchema.safeParse(parse(yaml));
  if (!shape.success)
    return shape.error.issues.map(({ path, message }) => `${path.join('.') || 'the file'}: ${message}`);
  const problems = [
    ...checkEvidence(shape.data, fileName, BUILD_DAY),
    ...contradictionsIn(shape.data),
    ...checkStages(planOfFile(shape.data)),
  ];
  return problems.map(({ field, reason }) => `${field}: ${reason}`);
}
