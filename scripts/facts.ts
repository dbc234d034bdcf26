import { claimsOnDisk, filesNamed } from './content/claims-on-disk.ts';

// All that a content file claims, with its sources: `npm run facts -- tello-payg`.
const [name] = process.argv.slice(2);
const files = name === undefined ? [] : filesNamed(name);
if (files.length === 0) {
  console.error(
    name === undefined
      ? 'Name a plan, a provider or a way to pay: npm run facts -- tello-payg'
      : `No content file is named ${name}. The names are those of the files in src/content without their ending.`,
  );
  process.exitCode = 1;
}
for (const file of files) {
  console.log(file.path);
  for (const { line, field, said, papers } of claimsOnDisk(file)) {
    console.log(`  ${String(line).padStart(4)}  ${field}: ${said}`);
    for (const paper of papers) console.log(`          ${paper}`);
  }
}
