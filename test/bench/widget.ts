import os from 'node:os';
import path from 'node:path';
import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import lighthouse from 'lighthouse';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { assert } from '../../server/base/errors.ts';
import { startEmbeddedPostgres } from '../../server/base/embedded-postgres.ts';
import { demoProgram } from '../sandbox/demo-program.ts';
import { type Demo, startDemo } from '../sandbox/start-demo.ts';
import { buildIfOutdated } from '../support/build.ts';
import { chromiumFlags, findChromium } from '../support/chromium.ts';
import {
  longTaskMs,
  slowDown,
  slowDownPage,
  slowPhone,
  tracePress,
} from '../support/trace-tasks.ts';
import { median } from './bench-database.ts';

const rounds = 5;
const quietMs = 1_000;
const lighthouseRounds = 3;
/** The platform turns away what costs a shop's pages more than ten points. */
const goals = { js_gzip_bytes: 3_000, cls: 0, long_tasks: 0, lighthouse_points: 1 } as const;

/**
 * What the widget costs a shop's pages: bytes, main-thread time, layout shift and long tasks on a phone whose processor
 * is slowed down four times, and Lighthouse's points, each with the embed switched on and off in the same run.
 */
export async function benchWidget(): Promise<void> {
  await buildIfOutdated();
  weighFiles();
  const dataDir = path.join(os.tmpdir(), `regulars-bench-widget-${process.pid}`);
  const postgres = await startEmbeddedPostgres({ dataDir });
  const demo = await startDemo({
    port: 0,
    dataDir,
    databaseUrl: postgres.url,
    history: false,
    program: demoProgram,
    progress: () => undefined,
  });
  const port = 9300 + (process.pid % 500);
  const executablePath = findChromium();
  assert(executablePath !== null, 'No Chromium: `npm test` finds or installs one.');
  const browser = await chromium.launch({
    executablePath,
    args: [...chromiumFlags, `--remote-debugging-port=${port}`],
  });
  try {
    for (const [name, address] of Object.entries(pagesOf(demo))) {
      await measurePage({ browser, demo }, { name, address });
      await judgePage({ demo, port }, { name, address });
    }
    await measureOpening(browser, pagesOf(demo).home);
  } finally {
    await browser.close();
    await demo.close();
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function pagesOf(demo: Demo): Record<'home' | 'product' | 'collection', string> {
  const at = (place: string): string => new URL(place, demo.sandbox.storefrontUrl).href;
  return {
    home: at('/'),
    product: at('/products/gathering-bowl'),
    collection: at('/collections/all'),
  };
}

function say(figure: string, page: string, ours: number, more: object = {}): void {
  console.log(JSON.stringify({ bench: 'widget', page, figure, ours, ...more }));
}

/** As a shop's server sends them. */
function weighFiles(): void {
  const folder = path.resolve(import.meta.dirname, '../../dist/widget');
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.js')))
    say('gzip_bytes', name, gzipSync(readFileSync(path.join(folder, name)), { level: 9 }).length);
}

interface Cost {
  jsBytes: number;
  taskMs: number;
  scriptMs: number;
  cls: number;
  longTasks: number;
}

/** A page's cost, once with the embed and once without, turn by turn, so that a noisy machine is fair to both. */
async function measurePage(
  { browser, demo }: { browser: Browser; demo: Demo },
  { name, address }: { name: string; address: string },
): Promise<void> {
  const costs: Record<'with' | 'without', Cost[]> = { with: [], without: [] };
  for (let round = 0; round < rounds; round += 1) {
    for (const which of ['with', 'without'] as const) {
      demo.sandbox.embed.enabled = which === 'with';
      costs[which].push(await visit(browser, address));
    }
  }
  demo.sandbox.embed.enabled = true;
  const middle = (which: 'with' | 'without', of: keyof Cost): number =>
    median(costs[which].map((cost) => cost[of]));
  const more = (of: keyof Cost): number => middle('with', of) - middle('without', of);
  say('js_gzip_bytes', name, more('jsBytes'), { goal: goals.js_gzip_bytes });
  say('main_thread_ms', name, round1(more('taskMs')), {
    page_itself: round1(middle('without', 'taskMs')),
  });
  say('script_ms', name, round1(more('scriptMs')));
  say('cls', name, more('cls'), { goal: goals.cls });
  say('long_tasks', name, more('longTasks'), { goal: goals.long_tasks });
}

const round1 = (value: number): number => Math.round(value * 10) / 10;

async function openSlow(browser: Browser): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext(slowPhone);
  await context.addInitScript(watchPage);
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowDown });
  return { context, page };
}

async function visit(browser: Browser, address: string): Promise<Cost> {
  const { context, page } = await openSlow(browser);
  const arriving: Promise<Buffer>[] = [];
  page.on('response', (answer) => {
    if (!answer.request().url().includes('/extensions/')) return;
    arriving.push(answer.body());
  });
  try {
    const devtools = await context.newCDPSession(page);
    await devtools.send('Performance.enable');
    await page.goto(address);
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(quietMs);
    const { metrics } = await devtools.send('Performance.getMetrics');
    const seconds = (wanted: string): number =>
      (metrics.find(({ name }) => name === wanted)?.value ?? 0) * 1000;
    const seen = await readSeen(page);
    const files = await Promise.all(arriving);
    const jsBytes = files.reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0);
    return {
      ...seen,
      jsBytes,
      taskMs: seconds('TaskDuration'),
      scriptMs: seconds('ScriptDuration'),
    };
  } finally {
    await context.close();
  }
}

/** The press that fetches the panel and draws its first screen: the dearest task of each visit, and what moved. */
async function measureOpening(browser: Browser, address: string): Promise<void> {
  const longest: number[] = [];
  const shifts: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const context = await browser.newContext(slowPhone);
    await context.addInitScript(watchPage);
    const page = await context.newPage();
    await page.goto(address);
    await page.waitForLoadState('networkidle');
    await slowDownPage(page);
    const tasks = await tracePress(page, page.locator('#regulars-embed .launcher'));
    longest.push(tasks[0]?.cpuMs ?? 0);
    shifts.push((await readSeen(page)).cls);
    await context.close();
  }
  say('longest_task_ms', 'opening', Math.round(median(longest)), { goal: longTaskMs });
  say('cls', 'opening', median(shifts), { goal: 0 });
}

interface Seen {
  cls: number;
  longTasks: number;
}

const readSeen = (page: Page): Promise<Seen> =>
  page.evaluate(() => (window as unknown as { seen: Seen }).seen);

/** Runs in the page: what the browser itself reports of it. Long are tasks of more than 50 ms. */
function watchPage(): void {
  const seen = { cls: 0, longTasks: 0 };
  Object.assign(window, { seen });
  const watch = (type: string, see: (entry: PerformanceEntry) => void): void =>
    new PerformanceObserver((list) => list.getEntries().forEach(see)).observe({
      type,
      buffered: true,
    });
  watch('layout-shift', (entry) => {
    if (Reflect.get(entry, 'hadRecentInput') === true) return;
    seen.cls += Number(Reflect.get(entry, 'value'));
  });
  watch('longtask', () => {
    seen.longTasks += 1;
  });
}

/** Lighthouse's points for the page on its slow phone, with the embed less without it. */
async function judgePage(
  { demo, port }: { demo: Demo; port: number },
  { name, address }: { name: string; address: string },
): Promise<void> {
  const points: Record<'with' | 'without', Map<string, number[]>> = {
    with: new Map(),
    without: new Map(),
  };
  for (let round = 0; round < lighthouseRounds; round += 1) {
    for (const which of ['with', 'without'] as const) {
      demo.sandbox.embed.enabled = which === 'with';
      const result = await lighthouse(address, { port, logLevel: 'error', output: 'json' });
      for (const { id, score } of Object.values(result?.lhr.categories ?? {})) {
        const kept = points[which].get(id) ?? [];
        points[which].set(id, [...kept, (score ?? 0) * 100]);
      }
    }
  }
  demo.sandbox.embed.enabled = true;
  for (const [category, scores] of points.with) {
    const without = median(points.without.get(category) ?? [0]);
    say(`lighthouse_${category}`, name, median(scores) - without, {
      with: median(scores),
      without,
      goal: -goals.lighthouse_points,
    });
  }
}
