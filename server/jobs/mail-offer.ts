import type { Clock } from '../base/clock.ts';
import type { Encryption } from '../base/encryption.ts';
import { RetriableError } from '../base/errors.ts';
import type { Logger } from '../base/logger.ts';
import { renderOfferMail } from '../notify/invitation/render-offer-mail.ts';
import { shopLink } from '../notify/invitation/shop-link.ts';
import type { Mail } from '../notify/send-mail.ts';
import type { ShopReader } from '../operations/read-shop.ts';
import {
  prepareOffer,
  type ReadyOffer,
  settleOffer,
} from '../operations/referrals/prepare-offer.ts';
import type { Database } from '../store/database.ts';
import type { JobPayloads } from '../store/jobs.ts';
import type { Shop } from '../store/shops.ts';
import type { NoticeDeps } from './send-notice.ts';

interface MailDeps {
  db: Database;
  clock: Clock;
  log: Logger;
  shops: ShopReader;
  encryption: Encryption;
  notices: Pick<NoticeDeps, 'mail' | 'shopUrl'>;
}

/** Mails a friend the code that they asked for, once it is there, and once. */
export async function mailOffer(deps: MailDeps, payload: JobPayloads['mail_offer']): Promise<void> {
  const { db, log, notices } = deps;
  const shop = await deps.shops.byId(payload.shopId);
  if (shop === null || shop.status !== 'active' || notices.mail === null) return;
  const offer = await prepareOffer(deps, { ...payload, now: deps.clock.now() });
  if (offer.outcome === 'making')
    throw new RetriableError('The code of a friend is not there yet.');
  if (offer.outcome !== 'ready') return;
  const sent = await notices.mail.send(
    writeMail(offer, { shop, referralId: payload.referralId, shopUrl: notices.shopUrl(shop) }),
  );
  if (sent.outcome === 'refused')
    log.warn({ ...payload, detail: sent.detail }, 'the mail to a friend was refused');
  const mailedAt = sent.outcome === 'sent' ? deps.clock.now() : null;
  await settleOffer(db, { ...payload, mailedAt });
}

function writeMail(
  offer: ReadyOffer,
  { shop, referralId, shopUrl }: { shop: Shop; referralId: string; shopUrl: string },
): Mail {
  const { code, ref, site } = offer;
  const { connectedBy, name, timeZone } = shop;
  return {
    id: `offer-${shop.shopId}-${referralId}`,
    to: offer.email,
    senderName: shop.name,
    replyTo: shop.email,
    optOutUrl: null,
    ...renderOfferMail({
      ...offer,
      shop: { name, timeZone },
      shopUrl: shopLink({ shopUrl, site, connectedBy, code, ref }),
    }),
  };
}
