import { markCart } from './model/mark-cart.ts';
import type { InvitationState, Pointing } from './launcher.ts';
import { findInvitation } from './model/kept-invitation.ts';
import type { WidgetSettings } from './settings.ts';

const readState = (shop: string): InvitationState => {
  const kept = findInvitation(shop);
  if (kept === null || kept.end) return null;
  return kept.isSeen || kept.token !== undefined ? 'kept' : 'waiting';
};

/**
 * For a browser that has followed a friend's link, now or in the last thirty days: the cart is told, the launcher points
 * at the invitation until they have come back to it, and it opens by itself once.
 */
export const followInvitation = (settings: WidgetSettings, launcher: Pointing): void => {
  const { shop, invites, inviteDelayMs } = settings;
  const invitation = findInvitation(shop);
  if (invitation === null || invitation.end === 'idle') return;
  launcher.pointAt(() => readState(shop));
  markCart(settings, invitation.code);
  if (!invitation.isShown && invites) setTimeout(() => launcher.invite(), inviteDelayMs);
};
