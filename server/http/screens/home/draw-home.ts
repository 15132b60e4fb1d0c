import type { ScreenNode } from '../../../contract/screen.ts';
import type { StorefrontMember } from '../../../contract/storefront.ts';
import type { Painter } from '../painter.ts';
import { drawGuest } from './guest.ts';
import { drawMemberHome } from './member-home.ts';

/** The first screen: of a member with the panel `tab`, or what there is to get and the way in. */
export function drawHome(page: StorefrontMember, by: Painter, tab?: string): ScreenNode[] {
  const { member } = page;
  return member === null ? drawGuest(page, by) : drawMemberHome({ page, member }, by, tab);
}
