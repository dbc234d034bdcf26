import type { APIRoute } from 'astro';
import { buildDay, openCatalogue } from '../../../catalogue.ts';
import { dataFile } from '../../../components/plan/open-data.ts';

export const GET: APIRoute = async ({ site }) => {
  const { providers } = await openCatalogue();
  const records = providers.map((facts) => ({ url: new URL(`/providers/${facts.id}/`, site).href, facts }));
  return Response.json(dataFile(records, buildDay));
};
