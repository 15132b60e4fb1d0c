import { benchAdmin } from './admin.ts';
import { benchBacktest } from './backtest.ts';
import { benchCheck } from './check.ts';
import { benchDoor } from './door.ts';
import { benchFaults } from './faults.ts';
import { benchImport } from './import.ts';
import { benchPost } from './post.ts';
import { benchSettle } from './settle.ts';
import { benchSimulate } from './simulate.ts';
import { benchWidget } from './widget.ts';

const benches: Record<string, () => Promise<void>> = {
  admin: benchAdmin,
  backtest: benchBacktest,
  check: benchCheck,
  door: benchDoor,
  faults: benchFaults,
  import: benchImport,
  post: benchPost,
  settle: benchSettle,
  simulate: benchSimulate,
  widget: benchWidget,
};

const name = process.argv[2] ?? '';
const bench = benches[name];
if (bench === undefined) {
  console.error(`npm run bench -- <name>, one of: ${Object.keys(benches).join(', ')}`);
  process.exitCode = 1;
} else {
  await bench();
}
