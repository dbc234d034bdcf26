import { publicSiteFrom } from './site-place.ts';

try {
  const { origin, base } = publicSiteFrom(process.env);
  console.log(`The site is built for ${origin}${base}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
