import { benchDoor } from './door.ts';
import { benchPost } from './post.ts';
import { benchSettle } from './settle.ts';

const benches: Record<string, () => Promise<void>> = {
  door: benchDoor,
  post: benchPost,
  settle: benchSettle,
};

const name = process.argv[2] ?? '';
const bench = benches[name];
if (bench === undefined) {
  console.error(`npm run bench -- <name>, one of: ${Object.keys(benches).join(', ')}`);
  process.exitCode = 1;
} else {
  await bench();
}
