import { resolve } from 'node:path';
import { readPages, writePages } from './built-pages.ts';
import { finishSite } from './finish-site.ts';
import { writeGuideTexts } from './guide-texts.ts';
import { headingProblems } from './heading-ids.ts';
import { traditionalMissing } from './missing-page.ts';
import { writeSearch } from './search-index.ts';
import { withoutAliases } from './search-records.ts';
import { withSearchNames } from './search-names.ts';
import { writeLists } from './site-lists.ts';
import { writeIcons, writeShareImages } from './share-images.ts';
import { siteFrom } from './site-place.ts';

const root = resolve('dist');
const pages = await readPages(root);
const problems = pages.flatMap(headingProblems);
if (problems.length > 0) {
  console.error(`The built pages have ${problems.length} mistake(s):\n${problems.join('\n')}`);
  process.exit(1);
}
const { records, names } = await writeSearch(root, pages);
const missing = pages.find(({ path }) => path === '404.html');
if (missing !== undefined) pages.push(traditionalMissing(missing));
await writePages(
  root,
  pages.map((page) => withoutAliases(withSearchNames(page, names))),
);
const place = siteFrom(process.env);
const buildDay = process.env['BUILD_DAY'] ?? new Date().toISOString().slice(0, 10);
await writeLists(root, pages, place, buildDay);
await writeGuideTexts(root, pages, place.origin);
const images = await writeShareImages(root, pages);
await writeIcons(root);
await finishSite(root, place);
console.log(`${pages.length} pages, ${records} records in the search index, ${images} share images.`);
