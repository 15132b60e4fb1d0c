import type { storefrontPaths } from '../../server/contract/paths.ts';
import type { ClaimAnswer } from '../../server/contract/storefront-referral.ts';
import { findInvitation, keepInvitation } from '../model/kept-invitation.ts';
import type { Model } from '../model/model.ts';
import { readDevice } from '../model/device.ts';
import type { InvitationWidget } from './invitation-widget.ts';
import { copyText, describeFailure, pause, putIntoCart } from '../lent/lent.ts';
import { askClaim, changeInvited } from './look-at-invitation.ts';

const path: typeof storefrontPaths.claimInvitation = '/invitation';

/** Half a minute in all; what takes longer comes by mail. */
const pollAfterMs = [500, 800, 1200, 2000, 3000, 4000, 5000, 6000, 7000];

const followClaim = async (model: Model, token: string): Promise<void> => {
  for (const delayMs of pollAfterMs) {
    await pause(delayMs);
    const answer = await askClaim(model, token);
    if (!answer.ok) continue;
    changeInvited(model, { claim: answer.value });
    if (answer.value.outcome !== 'making') return;
  }
};

/** Takes the offer. What has been claimed is kept in this browser by its token, never by the e-mail. */
export const claim = async (widget: InvitationWidget, email: string): Promise<void> => {
  const { model } = widget;
  const { shop } = model.settings;
  const kept = findInvitation(shop);
  if (kept === null || model.store.read().invited?.isSending) return;
  changeInvited(model, { isSending: true, problem: null });
  const answer = await model.ask<ClaimAnswer>(path, {
    ref: kept.code,
    email,
    device: readDevice(),
    clicked_at: new Date(kept.openedAt).toISOString(),
  });
  if (answer.ok) {
    const { token, expires_at: end } = answer.value;
    const endsAt = end === null ? kept.endsAt : Date.parse(end);
    keepInvitation(
      shop,
      token === null ? { ...kept, end: 'elsewhere' } : { ...kept, token, endsAt },
    );
    changeInvited(model, { claim: answer.value });
    if (answer.value.outcome === 'making' && token !== null) await followClaim(model, token);
  } else changeInvited(model, { problem: describeFailure(widget, answer.failure) });
  changeInvited(model, { isSending: false });
};

export const copyCode = async (model: Model, code: string): Promise<void> =>
  changeInvited(model, { copied: await copyText(code) });

export const applyToCart = async (model: Model, code: string): Promise<void> => {
  if (model.store.read().invited?.cart === 'applying') return;
  changeInvited(model, { cart: 'applying' });
  changeInvited(model, { cart: await putIntoCart(model.cart, code) });
};
