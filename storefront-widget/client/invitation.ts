import type { storefrontPaths } from '../../server/contract/paths.ts';
import type { ScreenAnswer } from '../../server/contract/screen.ts';
import type { Failure } from '../model/ask.ts';
import { readDevice } from '../model/device.ts';
import { findInvitation, keepInvitation } from '../model/kept-invitation.ts';
import type { Client } from './client.ts';

const clickPath: typeof storefrontPaths.click = '/invitation/click';

/** Whether a door leads to what this browser keeps. */
export const isInvited = ({ settings }: Client): boolean => {
  const kept = findInvitation(settings.shop);
  return kept !== null && !kept.end;
};

/** What only this browser knows, for the pages that it matters to. */
export const completeAddress = ({ settings }: Client, at: string): string => {
  if (at !== 'invitation' && at !== 'friends') return at;
  const kept = findInvitation(settings.shop);
  const device = readDevice();
  const { token, code } = kept ?? {};
  const query = new URLSearchParams({
    ...(at === 'invitation' && (token ? { token } : code && { ref: code })),
    ...(device && { device }),
  });
  return `${at}?${query}`;
};

/** A refusal will be one on the next page too: the invitation does not open by itself again. */
export const leaveRefused = ({ settings: { shop } }: Client, { kind }: Failure): void => {
  const kept = findInvitation(shop);
  if (kind === 'refused' && kept !== null)
    keepInvitation(shop, { ...kept, ...(kept.token ? { end: 'elsewhere' } : { isShown: true }) });
};

/** Keeps what an answer says of the link that led here: never the e-mail, but a token that names the claim. */
export const keepInvitationOf = (
  client: Client,
  { invitation }: Pick<ScreenAnswer, 'invitation'>,
): void => {
  const { shop } = client.settings;
  const kept = findInvitation(shop);
  if (!invitation || kept === null) return;
  const { is_offer: isOffer, is_idle: isIdle, is_over: isOver, token, ends_at: end } = invitation;
  if (isIdle) {
    // It leads to nothing for this visitor: it is not offered again, and the order is not told of it.
    keepInvitation(shop, { ...kept, isShown: true, end: 'idle' });
    void client.cart?.ask('cart/update.js', { attributes: { regulars_ref: '' } });
  } else if (token !== null && !isOver) {
    keepInvitation(shop, { ...kept, token, endsAt: end === null ? kept.endsAt : Date.parse(end) });
  } else if (isOver) {
    keepInvitation(shop, { ...kept, end: 'elsewhere' });
  } else if (isOffer && !kept.token) {
    const isSeen = kept.isShown === true;
    keepInvitation(shop, { ...kept, isShown: true, isCounted: true, isSeen });
    if (!kept.isCounted) void client.ask(clickPath, { ref: kept.code, device: readDevice() });
  }
};
