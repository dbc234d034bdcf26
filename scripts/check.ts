import { contentOnDisk } from './content/content-on-disk.ts';
import { mistakesIn } from './content/content-report.ts';

// Checks every content file without building: all mistakes of all files at once.
const buildDay = process.env['BUILD_DAY'] ?? new Date().toISOString().slice(0, 10);
const texts = contentOnDisk();
const mistakes = mistakesIn(texts, buildDay);
for (const { path, line, sentence } of mistakes) console.error(`${path}:${String(line)}: ${sentence}`);
console.log(
  mistakes.length === 0
    ? `${String(texts.length)} content files, no mistake.`
    : `${String(texts.length)} content files, ${String(mistakes.length)} mistake(s). Lines above say where and what is allowed.`,
);
process.exitCode = mistakes.length === 0 ? 0 : 1;
