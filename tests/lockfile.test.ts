import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface Locked {
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  readonly packages: Readonly<Record<string, Locked>>;
};

/** Places where Node would look for a package that another one asks for. */
function placesFor(asker: string, name: string): string[] {
  const parents = asker
    .split('/node_modules/')
    .map((_, index, all) => all.slice(0, all.length - index).join('/node_modules/'));
  return [...parents.map((parent) => `${parent}/node_modules/${name}`), `node_modules/${name}`];
}

describe('the lock file', () => {
  test('names no download address', () => {
    const named = Object.entries(lock.packages).filter(
      ([, { resolved }]) => resolved?.startsWith('http') === true,
    );
    expect(named.map(([place]) => place)).toEqual([]);
  });

  test('has an entry for every optional package, so that it installs on every platform', () => {
    const missing = Object.entries(lock.packages).flatMap(([asker, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => !placesFor(asker, name).some((place) => place in lock.packages))
        .map((name) => `${asker} asks for ${name}`),
    );
    expect(missing).toEqual([]);
  });
});
