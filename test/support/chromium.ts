import { existsSync } from 'node:fs';

import { type Browser, chromium } from 'playwright-core';

import { assert } from '../../server/base/errors.ts';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** It runs as root and without a screen, and calls nobody by itself. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** CHROMIUM_PATH when it is set, else the first that the system has. */
export function findChromium(): string | null {
  const given = process.env.CHROMIUM_PATH;
  if (given !== undefined && given !== '') return existsSync(given) ? given : null;
  return places.find((place) => existsSync(place)) ?? null;
}

/** A real browser. The caller closes it. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  assert(executablePath !== null, 'No Chromium: `npm test` finds or installs one.');
  return chromium.launch({ executablePath, args: chromiumFlags });
}
