import type { APIRoute } from 'astro';
import { buildDay, openCatalogue } from '../../../catalogue.ts';
import { dataFile } from '../../../components/plan/open-data.ts';

export const GET: APIRoute = async ({ site }) => {
  const { payments } = await openCatalogue();
  const records = payments.map((facts) => ({ url: new URL(`/payments/${facts.id}/`, site).href, facts }));
  return Response.json(dataFile(records, buildDay));
};
