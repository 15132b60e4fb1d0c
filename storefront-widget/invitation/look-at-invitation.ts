import type { storefrontPaths } from '../../server/contract/paths.ts';
import type {
  ClaimAnswer,
  StorefrontInvitation,
} from '../../server/contract/storefront-referral.ts';
import type { Invited } from '../model/bringing-friends.ts';
import { findInvitation, keepInvitation, type KeptInvitation } from '../model/kept-invitation.ts';
import type { Model } from '../model/model.ts';
import { readDevice } from '../model/device.ts';

const path: typeof storefrontPaths.invitation = '/invitation';
const clickPath: typeof storefrontPaths.click = '/invitation/click';
const claimPath: typeof storefrontPaths.claim = '/invitation/claim';

const unread: Invited = {
  isRead: false,
  invitation: null,
  failure: null,
  isSending: false,
  problem: null,
  claim: null,
  copied: null,
  cart: null,
};

export const changeInvited = ({ store }: Model, part: Partial<Invited>): void =>
  store.change({ invited: { ...(store.read().invited ?? unread), ...part } });

export const askClaim = (model: Model, token: string) =>
  model.ask<ClaimAnswer>(`${claimPath}?token=${encodeURIComponent(token)}`);

/** What has been claimed is shown again, as long as it is good for something. */
const lookAtClaim = async (model: Model, kept: KeptInvitation, token: string): Promise<void> => {
  const answer = await askClaim(model, token);
  if (answer.ok ? answer.value.outcome === 'over' : answer.failure.kind === 'refused')
    keepInvitation(model.settings.shop, { ...kept, end: 'elsewhere' });
  if (!answer.ok) return changeInvited(model, { failure: answer.failure });
  changeInvited(model, { isRead: true, claim: answer.value });
  model.store.change({ isOffer: true });
};

/** The link leads to nothing for this visitor: it is not offered again, and the order is not told of it. */
const leave = (model: Model, kept: KeptInvitation): void => {
  keepInvitation(model.settings.shop, { ...kept, isShown: true, end: 'idle' });
  void model.cart?.ask('cart/update.js', { attributes: { regulars_ref: '' } });
  model.store.change({ isInvited: false });
};

/** Reads what is behind the link that led here, or what has been claimed of it. */
export const lookAtInvitation = async (model: Model): Promise<void> => {
  const { ask, settings, store } = model;
  const { shop } = settings;
  const kept = findInvitation(shop);
  changeInvited(model, { failure: null });
  if (kept === null) return;
  if (kept.token !== undefined) return lookAtClaim(model, kept, kept.token);
  const ref = kept.code;
  const answer = await ask<StorefrontInvitation>(`${path}?ref=${encodeURIComponent(ref)}`);
  if (!answer.ok) {
    // A refusal will be one on the next page too.
    if (answer.failure.kind === 'refused') keepInvitation(shop, { ...kept, isShown: true });
    return changeInvited(model, { failure: answer.failure });
  }
  const { invitation } = answer.value;
  if (invitation === null) {
    leave(model, kept);
  } else if (invitation.own) {
    leave(model, kept);
    store.change({ screen: 'friends', isOwn: true, isOffer: true });
  } else {
    const isSeen = kept.isShown === true;
    keepInvitation(shop, { ...kept, isShown: true, isCounted: true, isSeen });
    if (!kept.isCounted) void ask(clickPath, { ref, device: readDevice() });
    store.change({ isInvited: true, isOffer: true });
  }
  changeInvited(model, { invitation, isRead: true });
};
