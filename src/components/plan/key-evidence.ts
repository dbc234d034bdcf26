import type { CataloguePlan } from '../../catalogue.ts';
import { renewalPriceOf } from '../../core/cost/renewal-price.ts';
import type { ClockFile } from '../../core/facts/schema/clock.ts';
import type { EvidenceOfClaim } from '../evidence/cited.ts';
import type { PlanKey } from './due-keys.ts';
import { exampleLine } from './plan-line.ts';
import { soldOffers } from './price.ts';

type FindEvidence = (entry: CataloguePlan) => EvidenceOfClaim | undefined;

/** What a clock rests on; a paid term rests on what is sold. */
const ofClock = (clock: ClockFile | undefined): EvidenceOfClaim | undefined =>
  clock?.kind === 'term' ? (clock.offers[0] ?? clock) : clock;

const ofDue: FindEvidence = ({ file, plan }) => {
  const governing = exampleLine(plan)?.timeline.governing;
  return ofClock(file.clocks.find(({ id }) => id === governing));
};

const ofPrice: FindEvidence = ({ file, plan }) => {
  const price = plan.kind === 'data' ? 'unknown' : renewalPriceOf(plan);
  if (price !== 'unknown' && price.kind === 'term')
    return soldOffers(file).find(({ id }) => id === price.offer.id);
  return ofClock(file.clocks[0]);
};

const ofLoss: FindEvidence = ({ file }) =>
  file.clocks.flatMap(({ stages }) => stages).find(({ stage }) => stage === 'lost');

const ofTexts: FindEvidence = ({ file: { textsAbroad } }) =>
  textsAbroad === 'unknown' ? undefined : textsAbroad;

const FINDERS: Partial<Readonly<Record<PlanKey['figure'], FindEvidence>>> = {
  due: ofDue,
  price: ofPrice,
  lost: ofLoss,
  texts: ofTexts,
};

/** What one of the first facts of a plan rests on; undefined where it sums up several claims of the page. */
export const evidenceOfKey = (
  { figure, text }: PlanKey,
  entry: CataloguePlan,
): EvidenceOfClaim | undefined => (text === undefined ? undefined : FINDERS[figure]?.(entry));
