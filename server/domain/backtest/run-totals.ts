/** What a run gave, added up as it goes. */
export class RunTotals {
  given = 0;
  taken = 0;
  ordersWithPoints = 0;
  readonly months = new Map<string, { given: number; taken: number }>();
  /** Points that are left by member. */
  readonly members = new Map<string, number>();
  /** Points that are left by `rule:id`, `campaign:id`, `tier:id`, `activity:type` and `entry:tier id`. */
  readonly parts = new Map<string, number>();

  /** A member has so many points more, or fewer, from that day on. */
  move(memberId: string, day: string, points: number): void {
    if (points === 0) return;
    const month = this.months.get(day.slice(0, 7)) ?? { given: 0, taken: 0 };
    this.months.set(day.slice(0, 7), month);
    if (points > 0) {
      this.given += points;
      month.given += points;
    } else {
      this.taken -= points;
      month.taken -= points;
    }
    this.members.set(memberId, (this.members.get(memberId) ?? 0) + points);
  }

  credit(part: string, points: number): void {
    if (points !== 0) this.parts.set(part, (this.parts.get(part) ?? 0) + points);
  }
}
