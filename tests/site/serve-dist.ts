import { resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { serveFolder } from '../../scripts/static-server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the built site, without a slash at the end. */
    siteUrl: string;
  }
}

/** Serves the built site for the whole run and tells the tests where it is. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, server } = await serveFolder(resolve('dist'), 0);
  project.provide('siteUrl', url);
  return async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  };
}
