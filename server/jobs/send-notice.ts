import type { Clock } from '../base/clock.ts';
import { RetriableError } from '../base/errors.ts';
import type { Logger } from '../base/logger.ts';
import { renderExpiryWarning } from '../notify/render-expiry-warning.ts';
import type { Mail, MailSender } from '../notify/send-mail.ts';
import { prepareNotice, type ReadyNotice } from '../operations/prepare-notice.ts';
import type { ShopReader } from '../operations/read-shop.ts';
import { postponeNotice, settleNotice } from '../operations/settle-notice.ts';
import type { Database } from '../store/database.ts';
import type { JobPayloads } from '../store/jobs.ts';
import type { Shop } from '../store/shops.ts';

export interface NoticeDeps {
  /** Null: there is no mail server. */
  mail: MailSender | null;
  shopUrl(shop: Shop): string;
  optOutUrl(member: { shopId: string; memberId: string }): string;
}

interface SendDeps {
  db: Database;
  clock: Clock;
  log: Logger;
  shops: ShopReader;
  notices: NoticeDeps;
}

/**
 * Sends one notice, if it is still true and wanted. What the mail server refuses for good has failed at once;
 * weather is tried again, and has failed when the last try has.
 */
export async function sendNotice(
  deps: SendDeps,
  payload: JobPayloads['send_notice'],
  attempt: { isLast: boolean },
): Promise<void> {
  const { db, clock, log, notices } = deps;
  const { shopId, noticeId } = payload;
  const shop = await deps.shops.byId(shopId);
  if (shop === null) return;
  const step = { shop, noticeId, canSend: notices.mail !== null, now: clock.now() };
  const ready = await prepareNotice(db, step);
  if (ready === null || notices.mail === null) return;
  try {
    const sent = await notices.mail.send(writeMail(notices, shop, ready));
    await settleNotice(db, {
      ...payload,
      ...(sent.outcome === 'sent'
        ? { reason: null }
        : { reason: 'refused' as const, error: sent.detail }),
      now: ready.now,
    });
  } catch (error) {
    const isWeather = error instanceof RetriableError;
    const words = isWeather ? error.message : 'It could not be written.';
    const { now } = ready;
    if (!attempt.isLast) {
      await postponeNotice(db, { ...payload, error: words, now });
      throw error;
    }
    log.error({ err: error, ...payload }, 'a notice could not be sent');
    const reason = isWeather ? 'unreachable' : 'internal';
    await settleNotice(db, { ...payload, reason, error: words, now });
  }
}

function writeMail(notices: NoticeDeps, shop: Shop, ready: ReadyNotice): Mail {
  const { shopId } = shop;
  const { noticeId, memberId } = ready;
  const optOutUrl = notices.optOutUrl({ shopId, memberId });
  const { subject, text, html } = renderExpiryWarning({
    ...ready,
    shop: { name: shop.name, url: notices.shopUrl(shop) },
    optOutUrl,
  });
  return {
    id: `notice-${shopId}-${noticeId}`,
    to: ready.email,
    senderName: shop.name,
    replyTo: shop.email,
    subject,
    text,
    html,
    optOutUrl,
  };
}
