/** One campaign within one week. */
export interface CalendarBar {
  /** Which of the campaigns. */
  at: number;
  /** Its first and last day of the week, from 0. */
  first: number;
  last: number;
  /** Beside which others it is drawn, from 0 at the top. */
  lane: number;
}

interface CalendarWeek {
  /** Seven days: `2026-12-01`. */
  days: readonly string[];
  bars: readonly CalendarBar[];
  /** Campaigns for which there was no room. */
  hidden: number;
}

/** Drawn one below the other in a week; a shop with more at once reads the list. */
const lanesMax = 5;
const dayMs = 86_400_000;

/** A month (`2026-12`) in whole weeks, with what runs on which of their days; `firstDay` 0: weeks begin on Sunday. */
export function calendarWeeks(
  month: string,
  firstDay: 0 | 1,
  runs: readonly ((day: string) => boolean)[],
): readonly CalendarWeek[] {
  const first = Date.parse(`${month}-01T00:00:00Z`);
  const start = first - ((new Date(first).getUTCDay() - firstDay + 7) % 7) * dayMs;
  const end = Date.UTC(new Date(first).getUTCFullYear(), new Date(first).getUTCMonth() + 1, 1);
  const count = Math.ceil((end - start) / (7 * dayMs));
  return Array.from({ length: count }, (_, week) => {
    const days = Array.from({ length: 7 }, (__, day) =>
      new Date(start + (week * 7 + day) * dayMs).toISOString().slice(0, 10),
    );
    return { days, ...placeBars(days, runs) };
  });
}

function placeBars(
  days: readonly string[],
  runs: readonly ((day: string) => boolean)[],
): { bars: CalendarBar[]; hidden: number } {
  const bars: CalendarBar[] = [];
  const hidden = new Set<number>();
  runs.forEach((runsOn, at) => {
    for (const [first, last] of stretches(days.map(runsOn))) {
      const lane = freeLane(bars, first, last);
      if (lane < lanesMax) bars.push({ at, first, last, lane });
      else hidden.add(at);
    }
  });
  return { bars, hidden: hidden.size };
}

/** The first and last place of each run of true ones. */
function stretches(days: readonly boolean[]): [number, number][] {
  const found: [number, number][] = [];
  days.forEach((runs, day) => {
    const open = found.at(-1);
    if (!runs) return;
    if (open !== undefined && open[1] === day - 1) open[1] = day;
    else found.push([day, day]);
  });
  return found;
}

function freeLane(bars: readonly CalendarBar[], first: number, last: number): number {
  const taken = new Set(
    bars.filter((bar) => bar.first <= last && bar.last >= first).map(({ lane }) => lane),
  );
  let lane = 0;
  while (taken.has(lane)) lane += 1;
  return lane;
}
