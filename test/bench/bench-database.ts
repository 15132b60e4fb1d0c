import { rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startEmbeddedPostgres } from '../../server/base/embedded-postgres.ts';
import { migrate } from '../../server/store/migrate.ts';

/** A durable, migrated PostgreSQL of a benchmark's own, gone when the work is done. */
export async function withBenchDatabase(work: (url: string) => Promise<void>): Promise<void> {
  const dataDir = path.join(os.tmpdir(), `regulars-bench-${process.pid}`);
  const postgres = await startEmbeddedPostgres({ dataDir });
  try {
    await migrate(postgres.url);
    await work(postgres.url);
  } finally {
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** One JSON line a figure, with the floor it is compared to in the same run. */
export function reportFigure(line: {
  bench: string;
  figure: string;
  ours: number;
  floor: number;
  goal: number;
  floorIs: string;
}): void {
  const ratio = Number((line.ours / line.floor).toFixed(3));
  const { ours, floor, ...rest } = line;
  console.log(JSON.stringify({ ...rest, ours: Math.round(ours), floor: Math.round(floor), ratio }));
}
