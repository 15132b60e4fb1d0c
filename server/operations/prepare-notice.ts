import { pickLanguage } from '../contract/languages.ts';
import { isDaytime } from '../domain/notices/daytime.ts';
import { type NoticeReason, whyNoMail } from '../domain/notices/notice.ts';
import { findExpiringPoints, nearestWarning } from '../domain/notices/plan-expiry-warnings.ts';
import type { Money } from '../domain/program/money.ts';
import type { PointsName } from '../domain/points-name.ts';
import { bestDiscount } from '../domain/redemptions/best-discount.ts';
import { pointsNameIn } from '../domain/speech/points-name-in.ts';
import { readBook } from '../store/books.ts';
import type { Database } from '../store/database.ts';
import { listNoticeReaders } from '../store/notice-passes.ts';
import { type Notice, readNotice } from '../store/notices.ts';
import type { Shop } from '../store/shops.ts';
import { localeFor } from './locale-for.ts';
import { readProgram } from './read-program.ts';
import { settleNotice } from './settle-notice.ts';

/** All that is said in a warning, as it is true now. */
export interface ReadyNotice {
  noticeId: string;
  memberId: string;
  email: string;
  firstName: string | null;
  points: number;
  expiresOn: string;
  daysLeft: number;
  worth: Money | null;
  /** How the member is written to: `de-AT`, and what the shop calls points there. */
  locale: string;
  pointsName: PointsName;
  /** When it is sent. */
  now: Date;
}

interface PrepareStep {
  shop: Shop;
  noticeId: string;
  canSend: boolean;
  now: Date;
}

/**
 * Looks once more, right before a notice is sent, whether it is still true and still wanted; where it isn't, it
 * is settled. Null: there is nothing to send now. At night a notice goes on waiting.
 */
export async function prepareNotice(db: Database, step: PrepareStep): Promise<ReadyNotice | null> {
  const { shop, noticeId } = step;
  const notice = await readNotice(db, shop.shopId, noticeId);
  if (notice === null || notice.state !== 'waiting') return null;
  // Commands may be given a later time than the workers': nothing is sent before it was written down.
  const now = new Date(Math.max(step.now.getTime(), notice.createdAt.getTime()));
  const end = (reason: NoticeReason) =>
    settleNotice(db, { shopId: shop.shopId, noticeId, reason, now }).then(() => null);
  if (shop.status !== 'active') return end('shop_closed');
  const [[reader], expiring] = await Promise.all([
    listNoticeReaders(db, shop.shopId, [notice.memberId]),
    readExpiring(db, { ...step, now }, notice),
  ]);
  if (expiring === null) return end('points_gone');
  if ((nearestWarning(expiring.daysLeft) ?? Infinity) < notice.daysBefore) return end('overtaken');
  const { email = null, optedOut = false, firstName = null, language = null } = reader ?? {};
  const obstacle = whyNoMail({ email, optedOut }, step.canSend);
  if (obstacle !== null || email === null) return end(obstacle ?? 'no_email');
  if (!isDaytime(now, shop.timeZone)) return null;
  const { settings, ...points } = expiring;
  const locale = localeFor(language, settings);
  const pointsName = pointsNameIn(settings, pickLanguage(locale));
  const { memberId } = notice;
  return { noticeId, memberId, email, firstName, ...points, locale, pointsName, now };
}

async function readExpiring(db: Database, { shop, now }: PrepareStep, notice: Notice) {
  const { memberId, expiresOn } = notice;
  const [book, { program }] = await Promise.all([
    readBook(db, shop.shopId, { memberId, lots: 'dated' }),
    readProgram(db, shop.shopId),
  ]);
  const expiring = book && findExpiringPoints(book, expiresOn, { timeZone: shop.timeZone, now });
  if (book === null || expiring === null) return null;
  const { points, daysLeft } = expiring;
  return {
    points,
    expiresOn,
    daysLeft,
    worth: bestDiscount(program.rewards, points, shop.currency),
    settings: program.settings,
  };
}
