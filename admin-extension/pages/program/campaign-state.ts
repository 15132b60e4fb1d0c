import { campaign } from '../../../server/contract/program/campaign.ts';
import { type RunningTime, runTogether } from '../../../server/contract/program/running-time.ts';
import type { TypedCampaign } from './typed.ts';

/**
 * `waiting`: it has begun, and runs again on one of its days or hours. `used_up`: it has begun, and gives nothing
 * until a refund leaves something of its budget.
 */
export type CampaignState = 'running' | 'waiting' | 'used_up' | 'planned' | 'over';

/** What a campaign that has given so many points does at a moment of the shop's clock (`2026-11-21T18:30`). */
export function stateOf(typed: TypedCampaign, given: number, now: string): CampaignState {
  const { when, budget_points: budget } = typed;
  if (when.until !== null && when.until <= now) return 'over';
  if (when.from !== null && when.from > now) return 'planned';
  if (typeof budget === 'number' && given >= budget) return 'used_up';
  return createRunReader(typed)(now, minuteAfter(now)) ? 'running' : 'waiting';
}

/** Whether it runs at any minute between two moments; it is read once for many questions. */
export function createRunReader(typed: TypedCampaign): (from: string, until: string) => boolean {
  const parsed = campaign.safeParse(typed);
  if (!parsed.success) return () => false;
  return (from, until) => {
    const span: RunningTime = {
      when: { from, until, weekdays: [], hours: null },
      days_of_month: [],
    };
    return runTogether([parsed.data, span]);
  };
}

/** `2026-11`, so many months later. */
export function monthAfter(month: string, count: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + count, 1)).toISOString().slice(0, 7);
}

/** The weeks of a month as spans: from its 1st, 8th, 15th and 22nd. */
export function weeksOf(month: string): { from: string; until: string }[] {
  const starts = ['01', '08', '15', '22'].map((day) => `${month}-${day}T00:00`);
  return starts.map((from, at) => ({
    from,
    until: starts[at + 1] ?? `${monthAfter(month, 1)}-01T00:00`,
  }));
}

function minuteAfter(local: string): string {
  return new Date(Date.parse(`${local}Z`) + 60_000).toISOString().slice(0, 16);
}
