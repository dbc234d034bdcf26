import type { APIRoute } from 'astro';
import mark from '../components/shell/mark.svg?raw';

/** The icon of the site, out of the drawing that stands in the head of every page. */
export const GET: APIRoute = () => new Response(mark, { headers: { 'content-type': 'image/svg+xml' } });
