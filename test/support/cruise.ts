import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);
const root = path.resolve(import.meta.dirname, '../..');
const outputLimitBytes = 64 * 1024 * 1024;

export interface Violation {
  from: string;
  to: string;
  rule: { name: string };
}

export interface Cruise {
  violations: Violation[];
  totalCruised: number;
  totalDependenciesCruised: number;
}

/** Runs dependency-cruiser with our own rules over `places` of a folder, as `npm run check` does. */
export async function cruise(folder: string, places: readonly string[]): Promise<Cruise> {
  const program = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const config = path.join(root, '.dependency-cruiser.cjs');
  const words = [program, ...places, '--config', config, '--output-type', 'json'];
  const options = { cwd: folder, maxBuffer: outputLimitBytes };
  const { stdout } = await execute(process.execPath, words, options);
  const answer: { summary: Cruise } = JSON.parse(stdout);
  return answer.summary;
}
