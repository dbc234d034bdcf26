import { existsSync, writeFileSync } from 'node:fs';
import { isSkeletonKind, SKELETON_KINDS, skeletonOf } from './content/skeletons.ts';

// Writes a commented file to start from: `npm run new -- plan tello-yearly`.
const [kind = '', id = ''] = process.argv.slice(2);
const today = process.env['BUILD_DAY'] ?? new Date().toISOString().slice(0, 10);

function complaint(): string | undefined {
  if (!isSkeletonKind(kind))
    return `Say what it is to be: ${SKELETON_KINDS.join(', ')}. Such as: npm run new -- plan tello-yearly`;
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
    return `\`${id}\` cannot be the name of a file here: small letters and digits, with single hyphens between, such as tello-yearly.`;
  const { path } = skeletonOf(kind, id, today);
  return existsSync(path) ? `${path} is there already; choose another name.` : undefined;
}

const wrong = complaint();
if (wrong === undefined && isSkeletonKind(kind)) {
  const { path, text } = skeletonOf(kind, id, today);
  writeFileSync(path, text);
  console.log(`${path} is written. Fill it in, then: npm run check`);
} else {
  console.error(wrong);
  process.exitCode = 1;
}
