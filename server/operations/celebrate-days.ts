import { monthDaysAround, monthDaysKeptOn, yearOf } from '../domain/activities/yearly-days.ts';
import { laterDay } from '../domain/calendar-days.ts';
import { dayInZone, daysAfter, daysBefore } from '../domain/day-in-zone.ts';
import type { Program } from '../domain/program/program.ts';
import {
  type ActivityRound,
  listAnniversaryMembers,
  listBirthdayMembers,
  lockActivityRound,
  readActivityRound,
  saveActivityRound,
} from '../store/activity-rounds.ts';
import type { Database, Tx } from '../store/database.ts';
import { grantYearly } from './grant-yearly.ts';
import { readProgram } from './read-program.ts';
import { Settlement, type SettlingShop } from './settlement.ts';

/** Members that one transaction looks at. */
const batchMax = 200;
/** Transactions of one call; the next call goes on from there. */
const batchesMax = 50;
/** Days that are made up for when nothing ran; what lies further back is let go. */
const lateDaysMax = 366;
/** Days and stages with nobody in them that one transaction passes. */
const emptyMax = 100;

type Stage = 'birthday' | 'anniversary';

interface Step {
  shop: SettlingShop;
  program: Program;
  /** What the live program celebrates. */
  stages: readonly Stage[];
  today: string;
  now: Date;
}

/**
 * The daily round over a shop's birthdays and anniversaries, as days run there. It goes on where it stopped, so that
 * days that were missed are made up for, and running it twice does nothing the second time. Returns how many members
 * it looked at.
 */
export async function celebrateDays(db: Database, shop: SettlingShop, now: Date): Promise<number> {
  const today = dayInZone(now, shop.timeZone);
  const round = await readActivityRound(db, shop.shopId);
  if (round !== null && isOver(round, today)) return 0;
  const { program } = await readProgram(db, shop.shopId);
  const stages = (['birthday', 'anniversary'] as const).filter((stage) =>
    program.activities.some(({ type }) => type === stage),
  );
  // A program that celebrates nothing yet may do so later today.
  if (stages.length === 0 && round?.day === daysBefore(today, 1)) return 0;
  const step = { shop, program, stages, today, now };
  let looked = 0;
  for (let batch = 0; batch < batchesMax; batch += 1) {
    const found = await db.transaction((tx) => celebrateNext(tx, step));
    looked += found.looked;
    if (found.isOver) break;
  }
  return looked;
}

/** Nothing is left to do today; a later day stands there when a command was given another time. */
function isOver({ day, stage }: ActivityRound, today: string): boolean {
  return day > today || (day === today && stage === 'over');
}

/** Takes the next members whose day it is or was. */
async function celebrateNext(tx: Tx, step: Step): Promise<{ looked: number; isOver: boolean }> {
  const { shop, program, today } = step;
  const yesterday: ActivityRound = { day: daysBefore(today, 1), stage: 'over', after: '0' };
  let round = await lockActivityRound(tx, shop.shopId, yesterday);
  if (round === null || isOver(round, today)) return { looked: 0, isOver: true };
  if (step.stages.length === 0) {
    await saveActivityRound(tx, shop.shopId, yesterday);
    return { looked: 0, isOver: true };
  }
  for (let empty = 0; empty < emptyMax && !isOver(round, today); empty += 1) {
    const { day, stage } = round;
    if (stage === 'over') {
      const next = laterDay(daysAfter(day, 1), daysBefore(today, lateDaysMax));
      round = { day: next, stage: 'birthday', after: '0' };
      continue;
    }
    const memberIds = await listMembers(tx, step, { ...round, stage });
    const last = memberIds.length === batchMax ? memberIds.at(-1) : undefined;
    round = last === undefined ? nextStage(round) : { ...round, after: last };
    if (memberIds.length === 0) continue;
    const settlement = new Settlement(tx, shop, step.now);
    await grantYearly(tx, settlement, { program, type: stage, memberIds, day });
    await settlement.post();
    await saveActivityRound(tx, shop.shopId, round);
    return { looked: memberIds.length, isOver: isOver(round, today) };
  }
  await saveActivityRound(tx, shop.shopId, round);
  return { looked: 0, isOver: isOver(round, today) };
}

function nextStage({ day, stage }: ActivityRound): ActivityRound {
  return { day, stage: stage === 'birthday' ? 'anniversary' : 'over', after: '0' };
}

async function listMembers(
  tx: Tx,
  { shop, stages }: Step,
  { day, stage, after }: ActivityRound & { stage: Stage },
): Promise<string[]> {
  if (!stages.includes(stage)) return [];
  const monthDays = monthDaysKeptOn(day);
  const page = { monthDays, after, limit: batchMax };
  if (stage === 'birthday') return listBirthdayMembers(tx, shop.shopId, page);
  return listAnniversaryMembers(tx, shop.shopId, {
    ...page,
    around: monthDaysAround(monthDays),
    timeZone: shop.timeZone,
    year: yearOf(day),
  });
}
