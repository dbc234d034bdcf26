import { resolve } from 'node:path';
import { siteFrom } from '../build/site-place.ts';
import { serveFolder } from './static-server.ts';

const port = Number(process.env['PORT'] ?? 4321);
const { base } = siteFrom(process.env);
try {
  const { url } = await serveFolder(resolve('dist'), port, base);
  console.log(`The site is at ${url}${base} (Ctrl+C stops it).`);
} catch (error) {
  console.error(`Port ${port} cannot be used (${String(error)}). Choose another: PORT=8080 npm start`);
  process.exitCode = 1;
}
