import { recheckBy } from '../src/core/facts/recheck.ts';
import { sourcesOnDisk } from './content/claims-on-disk.ts';

// What to read again first: every source by its recheck day, with the link to open.
const today = process.env['BUILD_DAY'] ?? new Date().toISOString().slice(0, 10);
const asked = Number(process.argv[2] ?? 30);
const count = Number.isInteger(asked) && asked > 0 ? asked : 30;
const rows = sourcesOnDisk()
  .map((each) => ({ ...each, by: recheckBy([each.source]) ?? '' }))
  .sort((a, b) => a.by.localeCompare(b.by) || b.citations - a.citations);
const due = rows.filter(({ by }) => by <= today);
console.log(
  `${String(due.length)} of ${String(rows.length)} sources are past their recheck day on ${today}.\n`,
);
for (const { by, file, key, source, citations } of rows.slice(0, count))
  console.log(`${by}  ${file}  ${key} (cited ${String(citations)} times)\n            ${source.url}`);
if (rows.length > count)
  console.log(`\nThe first ${String(count)}; more: npm run stale -- ${String(rows.length)}`);
