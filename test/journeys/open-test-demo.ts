import os from 'node:os';

import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { inject } from 'vitest';

import type { ProgramInput } from '../../server/contract/program/program.ts';
import { demoProgram, plainProgram } from '../sandbox/demo-program.ts';
import { type Demo, startDemo } from '../sandbox/start-demo.ts';
import { launchChromium } from '../support/chromium.ts';

/** The demo as a person starts it, without its year of history and on the tests' PostgreSQL. */
export function openTestDemo(program: ProgramInput | null = plainProgram): Promise<Demo> {
  return startDemo({
    port: 0,
    dataDir: os.tmpdir(),
    databaseUrl: inject('postgresUrl'),
    history: false,
    program,
    progress: () => undefined,
  });
}

/** The demo, and a browser to look at it with. */
export interface Stage {
  demo: Demo;
  browser: Browser;
  close(): Promise<void>;
}

export async function openStage(program?: ProgramInput | null): Promise<Stage> {
  const [demo, browser] = await Promise.all([openTestDemo(program), launchChromium()]);
  return {
    demo,
    browser,
    async close() {
      await browser.close();
      await demo.close();
    },
  };
}

/** As `openStage` with the demo's own program, and Maya has ordered often enough for every kind of screen. */
export async function openMayasStage(): Promise<Stage> {
  const stage = await openStage(demoProgram);
  const { shop, settled } = stage.demo.sandbox;
  const lines = [{ variantId: shop.variantId('gathering-bowl'), quantity: 3 }];
  const customerId = shop.customerByEmail('maya@example.com')?.id ?? '';
  for (let order = 0; order < 4; order += 1) shop.placeOrder({ customerId, lines });
  await settled();
  return stage;
}

/** A browser window, and what nobody who looks at it would see. */
export interface Window {
  context: BrowserContext;
  page: Page;
  /** Errors of the pages and of their console. */
  errors: string[];
  /** Requests to anywhere but this machine. */
  outside: string[];
}

/** A person waits about this long before they think that something is broken. */
const patienceMs = 15_000;

export async function openWindow(
  browser: Browser,
  options: BrowserContextOptions = { viewport: { width: 1280, height: 800 } },
): Promise<Window> {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(patienceMs);
  const errors: string[] = [];
  const outside: string[] = [];
  context.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  context.on('weberror', (error) => {
    errors.push(error.error().message);
  });
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (/^(https?|wss?):$/.test(protocol) && !/^(localhost|127\.0\.0\.1)$/.test(hostname))
      outside.push(request.url());
  });
  return { context, page: await context.newPage(), errors, outside };
}
