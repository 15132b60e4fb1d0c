import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { z } from 'zod';

import { assert } from '../../server/base/errors.ts';

/** A phone that many people have is about four times slower than the machine this runs on. */
export const slowDown = 4;
const quietMs = 1_000;
/** A task of the browser that holds the page up for longer than this counts as long (W3C Long Tasks). */
export const longTaskMs = 50;

export const slowPhone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
};

/** One task of a page's main thread. */
export interface Task {
  /** From its beginning to its end, with what other processes of a busy machine took meanwhile. */
  wallMs: number;
  /** What the processor worked for it, the slow-down in it. */
  cpuMs: number;
  /** What it consisted of, longest first: to say where it went. */
  parts: string[];
}

const traceEvent = z.object({
  name: z.string(),
  pid: z.number(),
  tid: z.number(),
  ts: z.number().default(0),
  dur: z.number().default(0),
  tdur: z.number().default(0),
  args: z.looseObject({ name: z.unknown() }).partial().default({}),
});
type TraceEvent = z.infer<typeof traceEvent>;

const toMs = (micros: number): number => Math.round(micros / 100) / 10;

function readTasks(events: readonly TraceEvent[]): Task[] {
  const mains = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid}/${tid}`),
  );
  const onMain = events.filter(({ pid, tid, dur }) => dur > 0 && mains.has(`${pid}/${tid}`));
  const isWithin = (inner: TraceEvent, outer: TraceEvent): boolean =>
    inner.pid === outer.pid && inner.ts >= outer.ts && inner.ts < outer.ts + outer.dur;
  return onMain
    .filter(({ name }) => name === 'RunTask')
    .toSorted((a, b) => b.tdur - a.tdur)
    .slice(0, 20)
    .map((task) => ({
      wallMs: toMs(task.dur),
      cpuMs: toMs(task.tdur),
      parts: onMain
        .filter((event) => event !== task && event.dur > 2_000 && isWithin(event, task))
        .toSorted((a, b) => b.dur - a.dur)
        .slice(0, 6)
        .map(({ name, dur }) => `${name} ${toMs(dur)}`),
    }));
}

/** Makes the page's processor slow from now on. */
export async function slowDownPage(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowDown });
  // The command itself is work for the page.
  await page.waitForTimeout(quietMs);
}

/** What `drawSomething` takes a slowed down page of the machine that the bound is meant for, with nothing beside it. */
const referenceMs = 20;

/** A page's ordinary work, always the same: elements are made, styled and laid out. Gives how long it took, in ms. */
function drawSomething(): number {
  const begun = performance.now();
  const place = document.createElement('section');
  for (let row = 0; row < 300; row += 1) {
    const line = document.createElement('p');
    line.style.cssText = `padding: ${row % 7}px; display: flex`;
    line.textContent = `Line ${row} of many`;
    place.append(line);
  }
  document.body.append(place);
  place.getBoundingClientRect();
  place.remove();
  return performance.now() - begun;
}

/** How many times slower this machine is at the moment: 1 where it is as fast as the one that is meant, or faster. */
export async function weighMachine(page: Page): Promise<number> {
  let best = Infinity;
  for (let turn = 0; turn < 5; turn += 1) best = Math.min(best, await page.evaluate(drawSomething));
  return Math.max(1, best / referenceMs);
}

/**
 * The page's dearest twenty tasks from a press on, the dearest first. The press is a finger's on a place: whoever looks
 * for an element by a question to the page would trace their own work.
 */
export async function tracePress(page: Page, target: Locator): Promise<Task[]> {
  const box = await target.boundingBox();
  assert(box !== null, 'What is pressed can be seen.');
  await page.waitForTimeout(quietMs / 3);
  const devtools = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  devtools.on('Tracing.dataCollected', ({ value }) => {
    events.push(...z.array(traceEvent).parse(value));
  });
  const isComplete = new Promise((resolve) => {
    devtools.once('Tracing.tracingComplete', resolve);
  });
  await devtools.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: [
        'devtools.timeline',
        'disabled-by-default-devtools.timeline',
        'toplevel',
      ],
    },
  });
  await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
  await page.waitForTimeout(quietMs);
  await devtools.send('Tracing.end');
  await isComplete;
  await devtools.detach();
  return readTasks(events);
}
