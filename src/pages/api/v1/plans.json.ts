import type { APIRoute } from 'astro';
import { buildDay, openCatalogue } from '../../../catalogue.ts';
import { dataFile, planRecord } from '../../../components/plan/open-data.ts';

export const GET: APIRoute = async ({ site }) => {
  const { plans } = await openCatalogue();
  return Response.json(
    dataFile(
      plans.map((plan) => planRecord(plan, site)),
      buildDay,
    ),
  );
};
