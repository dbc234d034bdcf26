import { resolve } from 'node:path';
import { serveFolder } from './static-server.ts';

const port = Number(process.env['PORT'] ?? 4321);
try {
  const { url } = await serveFolder(resolve('dist'), port);
  console.log(`The site is at ${url}/ (Ctrl+C stops it).`);
} catch (error) {
  console.error(`Port ${port} cannot be used (${String(error)}). Choose another: PORT=8080 npm start`);
  process.exitCode = 1;
}
