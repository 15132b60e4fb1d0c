/** What a day, or a month of them, adds up to; money as a number, for drawing. */
export interface DaySum {
  day: string;
  issued: number;
  redeemed: number;
  joined: number;
  attributed: number;
}

interface Day extends Omit<DaySum, 'attributed'> {
  attributed: { amount: string };
}

/** Of each month the days that are there. */
export function sumByMonth(days: readonly Day[]): DaySum[] {
  const months = new Map<string, DaySum>();
  for (const { day, issued, redeemed, joined, attributed } of days) {
    const month = day.slice(0, 7);
    const sum = months.get(month) ?? {
      day: month,
      issued: 0,
      redeemed: 0,
      joined: 0,
      attributed: 0,
    };
    months.set(month, {
      day: month,
      issued: sum.issued + issued,
      redeemed: sum.redeemed + redeemed,
      joined: sum.joined + joined,
      attributed: sum.attributed + Number(attributed.amount),
    });
  }
  return [...months.values()];
}
