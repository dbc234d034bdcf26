import type { APIRoute } from 'astro';
import { openCatalogue } from '../../../catalogue.ts';
import { plansCsv } from '../../../components/plan/open-data.ts';

export const GET: APIRoute = async ({ site }) => {
  const { plans } = await openCatalogue();
  return new Response(plansCsv(plans, site), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
};
