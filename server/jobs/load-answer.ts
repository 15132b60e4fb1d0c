import type { HistoryReader } from '../commerce/history-reader.ts';
import { loadLines, type LoadedLine } from '../operations/imports/load-lines.ts';
import { changeImport, type ImportKey } from '../operations/imports/move-import.ts';
import type { Clock } from '../base/clock.ts';
import type { Database } from '../store/database.ts';
import type { Import } from '../store/imports.ts';

/** Lines and characters that one transaction keeps. */
const linesMax = 2_000;
const charactersMax = 4 * 1024 * 1024;
/** Transactions of one step: the download then goes on from where it stopped. */
const piecesMax = 200;

/** Keeps the next part of what the platform gathered; when it is all there, it can be settled. */
export async function loadAnswer(
  deps: { db: Database; clock: Clock; history: HistoryReader },
  { key, running }: { key: ImportKey; running: Import },
): Promise<void> {
  let from = running.loadedBytes;
  let lines: LoadedLine[] = [];
  let size = 0;
  let pieces = 0;
  const keep = async (): Promise<boolean> => {
    const goesOn = await loadLines(deps.db, key, { from, lines, now: deps.clock.now() });
    from = lines.at(-1)?.endsAt ?? from;
    lines = [];
    size = 0;
    pieces += 1;
    return goesOn;
  };
  for await (const line of deps.history.downloadBulk(running.url ?? '', from)) {
    lines.push(line);
    size += line.text.length;
    if (lines.length < linesMax && size < charactersMax) continue;
    if (!(await keep()) || pieces === piecesMax) return;
  }
  if (lines.length > 0 && !(await keep())) return;
  await changeImport(deps.db, key, {
    now: deps.clock.now(),
    with: (now) => (now.loadedBytes === from ? { phase: 'settle', settled: null } : {}),
  });
}
