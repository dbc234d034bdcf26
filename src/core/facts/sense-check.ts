import type { ContentProblem } from './content-problem.ts';
import type { OfferFile } from './schema/offer.ts';
import type { PlanFile } from './schema/plan.ts';

/** A price below this is a slip between dollars and cents; nothing at all is free. */
const LEAST_CENTS = 50;
/** The dearest thing that any provider sells here is a year for a few hundred dollars. */
const MOST_CENTS = 60_000;

type Placed = OfferFile & { readonly field: string };

const isPlausible = (cents: number): boolean => cents === 0 || (cents >= LEAST_CENTS && cents <= MOST_CENTS);

const dollarsOf = (cents: number): string => `$${(cents / 100).toFixed(2)}`;

const priceProblem = (field: string, cents: number): readonly ContentProblem[] =>
  isPlausible(cents)
    ? []
    : [
        {
          field,
          reason: `is ${cents}, which is ${dollarsOf(cents)}: prices are in cents, 0 or from ${LEAST_CENTS} to ${MOST_CENTS}`,
        },
      ];

const priceProblems = ({ field, price, priceTo }: Placed): readonly ContentProblem[] => [
  ...priceProblem(`${field}.price`, price),
  ...(priceTo === undefined ? [] : priceProblem(`${field}.priceTo`, priceTo)),
];

const autopayProblems = (
  { autopay }: PlanFile,
  { field, autopay: asked }: Placed,
): readonly ContentProblem[] =>
  autopay !== 'unknown' && autopay.value === 'none' && asked === 'required'
    ? [{ field: `${field}.autopay`, reason: 'is `required`, but `autopay` of the plan says `none`' }]
    : [];

const isNothing = (allowance: unknown): boolean => allowance === 0;

function callProblems({ calls, minutes, texts, textCount }: PlanFile): readonly ContentProblem[] {
  const pairs = [
    { name: 'minutes', may: calls, has: minutes, what: 'calls' },
    { name: 'textCount', may: texts, has: textCount, what: 'texts' },
  ];
  return pairs.flatMap(({ name, may, has, what }) =>
    may !== 'unknown' && !may.value && has !== 'unknown' && !isNothing(has.value)
      ? [{ field: name, reason: `are included, but \`${what}\` is false` }]
      : [],
  );
}

const simProblems = ({ esim, physicalSim, kind }: PlanFile): readonly ContentProblem[] =>
  kind !== 'voip' &&
  esim !== 'unknown' &&
  esim.value === 'no' &&
  physicalSim !== 'unknown' &&
  !physicalSim.value
    ? [{ field: 'physicalSim', reason: 'is false and `esim` is `no`: the plan would come on nothing' }]
    : [];

/** Where a risk begins only after the number is lost, counted from the same day under the same condition. */
function riskProblems({ clocks }: PlanFile): readonly ContentProblem[] {
  return clocks.flatMap(({ stages }, at) =>
    stages.flatMap((risk, index) => {
      if (risk.stage !== 'atRisk') return [];
      const isTooLate = stages.some(
        (lost) =>
          lost.stage === 'lost' &&
          lost.from === risk.from &&
          lost.when === risk.when &&
          lost.after < risk.after,
      );
      const field = `clocks.${String(at)}.stages.${String(index)}.after`;
      return isTooLate
        ? [{ field, reason: `is ${risk.after}: the number would be at risk after it is lost` }]
        : [];
    }),
  );
}

const placedOffers = ({ clocks }: PlanFile): readonly Placed[] =>
  clocks.flatMap((clock, at) =>
    clock.kind === 'term'
      ? clock.offers.map((offer, index) => ({
          ...offer,
          field: `clocks.${String(at)}.offers.${String(index)}`,
        }))
      : [],
  );

/** What a plan file may say by its schema and what no plan can be. */
export function checkSense(file: PlanFile): readonly ContentProblem[] {
  const offers = placedOffers(file);
  return [
    ...offers.flatMap(priceProblems),
    ...offers.flatMap((offer) => autopayProblems(file, offer)),
    ...callProblems(file),
    ...simProblems(file),
    ...riskProblems(file),
  ];
}
