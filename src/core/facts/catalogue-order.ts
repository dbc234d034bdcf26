import { GUIDE_FAMILIES } from './guide-families.ts';
import { PAYMENT_METHODS } from './payment-methods.ts';
import type { Plan } from './plan.ts';
import type { GuideFrontMatter } from './schema/guide.ts';

/** A negative number: `a` comes first; a positive one: `b` does. Ids differ. */
export const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
  a.id < b.id ? -1 : 1;

/** By the place that a file gives itself. */
export const byOrder = (a: { readonly order: number }, b: { readonly order: number }): number =>
  a.order - b.order;

/** By family, then by the place in it. */
export const byFamily = (
  a: Pick<GuideFrontMatter, 'family' | 'order'>,
  b: Pick<GuideFrontMatter, 'family' | 'order'>,
): number => GUIDE_FAMILIES.indexOf(a.family) - GUIDE_FAMILIES.indexOf(b.family) || byOrder(a, b);

const methodPlace = (id: string): number => PAYMENT_METHODS.findIndex((method) => method === id);

/** Ways to pay in the order in which they are asked. */
export const byMethod = (a: { readonly id: string }, b: { readonly id: string }): number =>
  methodPlace(a.id) - methodPlace(b.id);

type OrderedPlan = Pick<Plan, 'id' | 'kind' | 'publish' | 'status'>;

const PLAN_KINDS: readonly Plan['kind'][] = ['line', 'voip', 'data'];

/** What decides before the name does, the weightiest first; the lower number comes first. */
const ranksOf = ({ kind, publish, status }: OrderedPlan): readonly number[] => [
  status === 'closed' ? 1 : 0,
  PLAN_KINDS.indexOf(kind),
  publish === 'partial' ? 1 : 0,
];

/** Closed plans last; numbers before VoIP before data; whole pages before partial ones; then by id. */
export function byPlan(a: OrderedPlan, b: OrderedPlan): number {
  const others = ranksOf(b);
  const differences = ranksOf(a).map((rank, index) => rank - (others[index] ?? rank));
  return differences.find((difference) => difference !== 0) ?? byId(a, b);
}
