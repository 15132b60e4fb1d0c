import type { Compared } from '../../domain/reports/compare-facts.ts';
import type { Period } from '../../domain/reports/report.ts';

/** One period after the other: a report asks several things at once already, and others need connections too. */
export async function readCompared<Facts>(
  { period, compared }: { period: Period; compared: Period | null },
  read: (period: Period) => Promise<Facts>,
): Promise<Compared<Facts>> {
  const now = await read(period);
  return { now, before: compared === null ? null : await read(compared) };
}
