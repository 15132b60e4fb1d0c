import type { storefrontPaths } from '../../server/contract/paths.ts';
import type { ScreenAnswer } from '../../server/contract/screen.ts';
import type { Failure } from '../model/ask.ts';
import { readDevice } from '../model/device.ts';
import { findInvitation, keepInvitation } from '../model/kept-invitation.ts';
import type { Client } from './client.ts';

const clickPath: typeof storefrontPaths.click = '/invitation/click';

/** What only this browser knows, for the pages that it matters to. A token is sent, and stands in no address. */
export const complete = (
  { settings }: Client,
  at: string,
): readonly [at: string, body?: object] => {
  const kept = at === 'invitation' ? findInvitation(settings.shop) : null;
  const { token } = kept ?? {};
  if (token) return ['invitation/claim', { token }];
  if (at !== 'invitation' && at !== 'friends') return [at];
  const device = readDevice();
  const query = new URLSearchParams({
    ...(kept && { ref: kept.code }),
    ...(device && { device }),
  });
  return [`${at}?${query}`];
};

/** A refusal will be one on the next page too: the invitation does not open by itself again. */
export const leaveRefused = ({ settings: { shop } }: Client, { kind }: Failure): void => {
  const kept = findInvitation(shop);
  if (kind === 'refused' && kept)
    keepInvitation(shop, { ...kept, ...(kept.token ? { end: 'elsewhere' } : { isShown: true }) });
};

/** Keeps what an answer says of the link that led here: never the e-mail, but a token that names the claim. */
export const keepInvitationOf = (
  client: Client,
  { invitation }: Pick<ScreenAnswer, 'invitation'>,
): void => {
  if (!invitation) return;
  const { shop } = client.settings;
  const kept = findInvitation(shop);
  if (!kept) return;
  const { end, token, ends_at: endsAt } = invitation;
  if (end) {
    keepInvitation(shop, { ...kept, isShown: true, end });
    // The order is not told of a link that leads to nothing for this visitor.
    if (end === 'idle')
      void client.cart?.ask('cart/update.js', { attributes: { regulars_ref: '' } });
  } else if (token) {
    keepInvitation(shop, {
      ...kept,
      end,
      token,
      endsAt: endsAt ? Date.parse(endsAt) : kept.endsAt,
    });
  } else if (!kept.token) {
    const isSeen = kept.isShown === true;
    keepInvitation(shop, { ...kept, isShown: true, isCounted: true, isSeen });
    if (!kept.isCounted) void client.ask(clickPath, { ref: kept.code, device: readDevice() });
  }
};
