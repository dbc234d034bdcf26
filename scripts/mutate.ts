import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';

// Tests the tests of the rules, room by room: `npm run mutate`, or `npm run mutate cost calendar`.
const named = process.argv.slice(2);
const rooms = named.length > 0 ? named : readdirSync('src/core');
const failed = rooms.filter(
  (room) =>
    spawnSync('stryker', ['run'], { stdio: 'inherit', env: { ...process.env, ROOM: room } }).status !== 0,
);
if (failed.length > 0) console.error(`Too many mutants live in ${failed.join(', ')}.`);
process.exitCode = failed.length > 0 ? 1 : 0;
