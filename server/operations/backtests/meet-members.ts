import type { PastMember } from '../../domain/backtest/past-events.ts';
import type { ProgramRun } from '../../domain/backtest/run-program.ts';
import type { PastReplay } from '../../domain/backtest/replay-past.ts';
import { factsNeeded } from '../../domain/earning/facts-needed.ts';
import type { Program } from '../../domain/program/program.ts';
import type { Segment } from '../../domain/program/segment.ts';
import { isHeldByHand } from '../../domain/tiers/standing.ts';
import { readActingMembers } from '../../store/activities.ts';
import type { Database } from '../../store/database.ts';
import { readTraits } from '../../store/member-history.ts';
import { listDaysBefore } from '../../store/past-events.ts';
import { listSegmentMatches } from '../../store/segments.ts';
import { readStandings } from '../../store/standings.ts';
import type { Shop } from '../../store/shops.ts';
import { prepareSegments, scopeOf } from '../match-segments.ts';

/** Reads what is known of members when a replay first comes to them, for each program by its own segments. */
export class MemberMeeting {
  private readonly db: Database;
  private readonly step: { shop: Shop; from: Date; fromDay: string; now: Date };
  private readonly runs: readonly ProgramRun[];
  private readonly met = new Set<string>();

  private constructor(
    db: Database,
    step: { shop: Shop; from: Date; fromDay: string; now: Date },
    runs: readonly ProgramRun[],
  ) {
    this.db = db;
    this.step = step;
    this.runs = runs;
  }

  static async open(
    db: Database,
    step: { shop: Shop; from: Date; fromDay: string; now: Date },
    runs: readonly ProgramRun[],
  ): Promise<MemberMeeting> {
    const asked = runs.flatMap(({ program }) => segmentsOf(program).map(({ where }) => where));
    await prepareSegments(db, step, asked);
    return new MemberMeeting(db, step, runs);
  }

  /** Those among them who are new. */
  async meet(replay: PastReplay, memberIds: readonly string[]): Promise<void> {
    const ids = [...new Set(memberIds)].filter((id) => !this.met.has(id));
    if (ids.length === 0) return;
    const { shop, from, fromDay, now } = this.step;
    const { shopId } = shop;
    const [traits, acting, days, standings] = await Promise.all([
      readTraits(this.db, shopId, ids),
      readActingMembers(this.db, shopId, ids),
      listDaysBefore(this.db, shopId, { memberIds: ids, before: fromDay }),
      readStandings(this.db, shopId, ids),
    ]);
    const segments = new Map<ProgramRun, Map<string, string[]>>();
    for (const run of this.runs)
      segments.set(
        run,
        await listSegmentMatches(this.db, scopeOf(shop, now), {
          memberIds: ids,
          segments: segmentsOf(run.program),
        }),
      );
    for (const memberId of ids) {
      this.met.add(memberId);
      const standing = standings.get(memberId)?.standing ?? null;
      replay.meet(
        (run): PastMember => ({
          memberId,
          tags: traits.get(memberId)?.tags ?? [],
          segments: segments.get(run)?.get(memberId) ?? [],
          birthday: acting.get(memberId)?.birthday ?? null,
          birthdayKnownAt: acting.get(memberId)?.birthdayKnownAt ?? null,
          daysBefore: days.get(memberId) ?? [],
          heldByHand:
            standing !== null &&
            run.program.tiers !== null &&
            isHeldByHand(standing, run.program.tiers)
              ? standing
              : null,
        }),
        from,
      );
    }
  }
}

/** The segments that anything of the program asks for. */
function segmentsOf(program: Program): Segment[] {
  const asked = new Set([
    ...factsNeeded(program).segments,
    ...program.activities.flatMap(({ segments }) => segments),
  ]);
  return program.segments.filter(({ id }) => asked.has(id));
}
