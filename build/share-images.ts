import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import sharp from 'sharp';
import type { BuiltPage } from './built-pages.ts';
import { openOutlines } from './outlines.ts';
import { shareDrawing, textsOn } from './share-drawing.ts';
import { shareImages } from './shared-pages.ts';

/** Where drawn images are kept from build to build, by what they show. */
const KEPT = resolve('node_modules/.cache/share-images');
/** How many colours an image has: three, and what is between them at the edges of letters. */
const COLOURS = 16;

/** Draws an SVG as a PNG, or takes it from an earlier build. */
async function draw(svg: string, file: string): Promise<void> {
  const kept = join(KEPT, `${createHash('sha256').update(svg).digest('hex')}.png`);
  if (!existsSync(kept))
    await sharp(Buffer.from(svg)).png({ palette: true, colours: COLOURS, effort: 1 }).toFile(kept);
  await mkdir(dirname(file), { recursive: true });
  await copyFile(kept, file);
}

/** Draws the images by which a link shows what it leads to, one for each that the heads of the pages name. */
export async function writeShareImages(root: string, pages: readonly BuiltPage[]): Promise<number> {
  const images = shareImages(pages);
  const texts = images.flatMap(({ page }) => textsOn(page));
  const [plain, strong] = await Promise.all([openOutlines(texts, 400), openOutlines(texts, 700)]);
  await mkdir(KEPT, { recursive: true });
  await Promise.all(
    images.map(({ file, page }) => draw(shareDrawing(page, { plain, strong }), join(root, file))),
  );
  return images.length;
}

/** Side of each icon in pixels, by its file; the first is looked for there without being named by a page. */
const ICONS = { 'apple-touch-icon.png': 180, 'icons/192.png': 192, 'icons/512.png': 512 } as const;

/** Draws the icons of the installed site out of the one that pages show. */
export async function writeIcons(root: string): Promise<void> {
  const svg = (await readFile(join(root, 'favicon.svg'), 'utf8')).replace(/ rx="\d+"/, '');
  await mkdir(join(root, 'icons'), { recursive: true });
  await Promise.all(
    Object.entries(ICONS).map(([file, side]) =>
      sharp(Buffer.from(svg), { density: 300 })
        .resize(side, side)
        .png({ palette: true })
        .toFile(join(root, file)),
    ),
  );
}
