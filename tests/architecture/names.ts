import { readdirSync } from 'node:fs';
import { join, posix } from 'node:path';

/** Names that say nothing about what is inside. */
const DRAWER = /^(.*[-_.])?(utils?|helpers?|common|misc|types|constants|shared|lib)$/i;

/** Whether a folder or file on the path is a drawer. */
export const isDrawer = (path: string): boolean =>
  path.split('/').some((name) => DRAWER.test(name.replace(/(\.(test|d))?\.[a-z]+$/i, '')));

const NOT_OURS = ['node_modules', 'dist', '.git', '.astro', '.stryker-tmp'];

/** Every file of the project, as a path below it with slashes; what is installed or built is left out. */
export function filesOfProject(folder = '.'): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (NOT_OURS.includes(entry.name)) return [];
    if (entry.isDirectory()) return filesOfProject(join(folder, entry.name));
    return entry.isFile() ? [posix.join(...folder.split(/[\\/]/), entry.name)] : [];
  });
}
