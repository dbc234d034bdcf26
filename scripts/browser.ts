import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser, type BrowserServer, type LaunchOptions } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge'];
const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

function installed(): string | undefined {
  const chosen = process.env['CHROMIUM_PATH'];
  if (chosen !== undefined && chosen !== '') return chosen;
  const ending = process.platform === 'win32' ? '.exe' : '';
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name + ending)));
  return [...onPath, ...usualPlaces, chromium.executablePath()].find(
    (file) => file !== '' && existsSync(file),
  );
}

function attempt(command: string, args: readonly string[]): void {
  try {
    execFileSync(command, args, { stdio: 'ignore', timeout: 300_000, shell: process.platform === 'win32' });
  } catch (error) {
    // The next way is tried.
    console.warn(`${command}: ${String(error)}`);
  }
}

/**
 * Path of a Chromium: `CHROMIUM_PATH`, one already installed, else one fetched by Playwright, else by Debian's
 * package manager.
 *
 * @throws Error with one line that says how to get one.
 */
function findChromium(): string {
  const ways: (() => void)[] = [
    () => undefined,
    () => attempt('npx', ['playwright-core', 'install', 'chromium']),
    () => {
      if (process.platform !== 'linux' || process.getuid?.() !== 0) return;
      attempt('apt-get', ['update']);
      attempt('apt-get', ['install', '-y', 'chromium', 'fonts-noto-cjk']);
    },
  ];
  for (const way of ways) {
    way();
    const found = installed();
    if (found !== undefined) return found;
  }
  throw new Error(
    'No Chromium was found: install Chrome or Chromium, or set CHROMIUM_PATH to its program file.',
  );
}

/** A browser without any traffic of its own. */
const options = (): LaunchOptions => ({
  executablePath: findChromium(),
  args: [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});

/** Starts a browser for one program. */
export const launch = (): Promise<Browser> => chromium.launch(options());

/** Starts a browser that several programs use at once, each with pages of its own. */
export const launchShared = (): Promise<BrowserServer> => chromium.launchServer(options());
