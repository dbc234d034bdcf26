import { chromium, type Browser } from 'playwright-core';
import { inject } from 'vitest';

/** The browser that all site tests share; what is opened in it is closed with this connection. */
export const openBrowser = (): Promise<Browser> => chromium.connect(inject('browserEndpoint'));
