import type { StorefrontMember } from '../../../contract/storefront.ts';

/** The page of somebody who is a member, for sure. */
export interface MemberOnPage {
  page: StorefrontMember;
  member: NonNullable<StorefrontMember['member']>;
}
