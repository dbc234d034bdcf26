import { describe, expect, it } from 'vitest';
import { rank } from '../../../src/core/choice/ranking.ts';
import { line, offer, stage, term } from '../plans.ts';
import { situation } from '../situations.ts';

describe('a number that goes some days after its balance is empty', () => {
  const plan = line({
    clocks: [
      term([offer(1000, { days: 90 })], {
        stages: [stage({ stage: 'lost', after: 30, from: 'zeroBalance' })],
      }),
    ],
  });
  const [verdict] = rank([plan], situation());

  it('is offered with that caution, and never as one that paying alone keeps', () => {
    expect(verdict?.cautions.map(({ code }) => code)).toContain('balance-may-run-out');
    expect(verdict?.reasons).not.toContain('no-activity-needed');
  });
});
