import { resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { launchShared } from '../../scripts/browser.ts';
import { serveFolder } from '../../scripts/static-server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the built site, without a slash at the end. */
    siteUrl: string;
    /** Address of the browser that the tests share. */
    browserEndpoint: string;
  }
}

/** Serves the built site and starts one browser for the whole run, and tells the tests where they are. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [{ url, server }, browser] = await Promise.all([serveFolder(resolve('dist'), 0), launchShared()]);
  project.provide('siteUrl', url);
  project.provide('browserEndpoint', browser.wsEndpoint());
  return async () => {
    await browser.close();
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  };
}
