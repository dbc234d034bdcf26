import type { APIRoute, GetStaticPaths } from 'astro';
import { buildDay, openCatalogue, type CataloguePlan } from '../../../../catalogue.ts';
import { dataFile, planRecord } from '../../../../components/plan/open-data.ts';

export const getStaticPaths = (async () => {
  const { plans } = await openCatalogue();
  return plans.map((plan) => ({ params: { id: plan.id }, props: { plan } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ plan: CataloguePlan }> = ({ props, site }) =>
  Response.json(dataFile(planRecord(props.plan, site), buildDay));
