import os from 'node:os';
import path from 'node:path';
import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Browser, Frame, Page } from 'playwright-core';
import { assert } from '../../server/base/errors.ts';
import { startEmbeddedPostgres } from '../../server/base/embedded-postgres.ts';
import { demoProgram } from '../sandbox/demo-program.ts';
import { type Demo, startDemo } from '../sandbox/start-demo.ts';
import { buildIfOutdated } from '../support/build.ts';
import { launchChromium } from '../support/chromium.ts';
import { fillShop } from '../support/fill-shop.ts';
import { median } from './bench-database.ts';

const membersByDefault = 100_000;
const slowDown = 4;
const rounds = 3;
/** A page has said everything when nothing was painted anew, moved or asked for this long. */
const quietMs = 1_500;
const goals = { lcp_ms: 2_500, cls: 0.1, inp_ms: 200 } as const;
type Vital = keyof typeof goals;

/** A page, and what a person does on it: each is a click or a key whose answer is waited for. */
interface Visit {
  name: string;
  path: string;
  act: (app: Frame) => Promise<void>;
}

const press = async (app: Frame, role: 'button' | 'tab' | 'link' | 'combobox', name: RegExp) => {
  const target = app.getByRole(role, { name }).first();
  if (await target.isVisible()) await target.click();
};

const visits: readonly Visit[] = [
  { name: 'overview', path: '/', act: (app) => press(app, 'button', /table|90/i) },
  {
    name: 'members',
    path: '/admin/members',
    act: async (app) => {
      await app.getByPlaceholder(/search/i).pressSequentially('Okafor', { delay: 80 });
    },
  },
  { name: 'member', path: '/admin/members/:member', act: (app) => press(app, 'tab', /orders/i) },
  {
    name: 'movement',
    path: '/admin/reports/movement',
    act: (app) => press(app, 'button', /table/i),
  },
  {
    name: 'liability',
    path: '/admin/reports/liability',
    act: (app) => press(app, 'button', /table/i),
  },
  {
    name: 'customers',
    path: '/admin/reports/customers',
    act: (app) => press(app, 'button', /table/i),
  },
  {
    name: 'cohorts',
    path: '/admin/reports/cohorts',
    act: (app) => press(app, 'tab', /members/i),
  },
  { name: 'program', path: '/admin/program', act: (app) => press(app, 'tab', /rewards/i) },
];

/**
 * The admin of a shop of 100,000 members and a million transfers (`--members N`, `--pages overview,members`) in a real Chromium whose processor is
 * slowed down four times: what web vitals say of each page, the worst of three visits counting least (the median).
 */
export async function benchAdmin(): Promise<void> {
  const { values } = parseArgs({
    args: process.argv.slice(3),
    options: {
      members: { type: 'string', default: String(membersByDefault) },
      pages: { type: 'string', default: visits.map(({ name }) => name).join(',') },
    },
  });
  const members = Number(values.members);
  await buildIfOutdated();
  const dataDir = path.join(os.tmpdir(), `regulars-bench-admin-${process.pid}`);
  const postgres = await startEmbeddedPostgres({ dataDir });
  const demo = await startDemo({
    port: 0,
    dataDir,
    databaseUrl: postgres.url,
    history: false,
    program: demoProgram,
    progress: () => undefined,
  });
  const browser = await launchChromium();
  try {
    await fillShop(await urlOf(demo, postgres.url), demo.shop, members);
    const asked = visits.filter(({ name }) => values.pages.split(',').includes(name));
    for (const visit of asked) await measureVisit({ demo, browser, members }, visit);
  } finally {
    await browser.close();
    await demo.close();
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** The demo makes a database of its own. */
async function urlOf(demo: Demo, server: string): Promise<string> {
  const [row] = await demo.backend.db.query<{ name: string }>(
    'select current_database() as name',
    [],
  );
  assert(row !== undefined, 'a connection is to a database');
  const url = new URL(server);
  url.pathname = `/${row.name}`;
  return url.href;
}

async function measureVisit(
  { demo, browser, members }: { demo: Demo; browser: Browser; members: number },
  visit: Visit,
): Promise<void> {
  const measured: Record<Vital, number[]> = { lcp_ms: [], cls: [], inp_ms: [] };
  const [member] = await demo.backend.db.query<{ id: string }>(
    'select max(member_id)::text as id from members where shop_id = $1',
    [demo.shop.shopId],
  );
  const address = visit.path.replace(':member', member?.id ?? '');
  for (let round = 0; round < rounds; round += 1) {
    const vitals = await visitOnce(
      browser,
      `${demo.sandbox.adminUrl}/apps/regulars${address}`,
      visit,
    );
    for (const name of Object.keys(goals) as Vital[]) measured[name].push(vitals[name]);
  }
  for (const [name, goal] of Object.entries(goals)) {
    const ours = median(measured[name as Vital]);
    console.log(
      JSON.stringify({
        bench: 'admin',
        page: visit.name,
        members,
        slowDown,
        figure: name,
        ours,
        goal,
      }),
    );
  }
}

async function visitOnce(
  browser: Browser,
  address: string,
  { act }: Visit,
): Promise<Record<Vital, number>> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    await context.addInitScript(watchVitals);
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowDown });
    await page.goto(address);
    await settle(page);
    const app = await appOf(page);
    await act(app);
    await settle(page);
    return await app.evaluate(
      () => (window as unknown as { vitals: Record<Vital, number> }).vitals,
    );
  } finally {
    await context.close();
  }
}

async function appOf(page: Page): Promise<Frame> {
  const element = await page.locator('iframe[title="Regulars"]').elementHandle();
  const frame = await element?.contentFrame();
  assert(frame !== null && frame !== undefined, 'the admin frames the app');
  return frame;
}

/** Until the network is idle and the page has been left alone for a while: what it polls later doesn't count. */
async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(quietMs);
}

/** Runs in the page: what the browser itself reports of it, as it goes. */
function watchVitals(): void {
  const vitals = { lcp_ms: 0, cls: 0, inp_ms: 0 };
  Object.assign(window, { vitals });
  const watch = (type: string, see: (entry: PerformanceEntry & Record<string, number>) => void) =>
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        see(entry as PerformanceEntry & Record<string, number>);
    }).observe({ type, buffered: true, durationThreshold: 16 } as PerformanceObserverInit);
  watch('largest-contentful-paint', ({ startTime }) => {
    vitals.lcp_ms = Math.round(startTime);
  });
  watch('layout-shift', (entry) => {
    if (entry['hadRecentInput'] as unknown as boolean) return;
    vitals.cls = Math.round((vitals.cls + (entry['value'] ?? 0)) * 10_000) / 10_000;
  });
  watch('event', ({ duration, ['interactionId']: id = 0 }) => {
    if (id > 0) vitals.inp_ms = Math.max(vitals.inp_ms, duration);
  });
}
