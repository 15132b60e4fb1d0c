import type { StorefrontMember } from '../../contract/storefront.ts';
import type { StorefrontReferralPage } from '../../contract/storefront-referral.ts';
import { storefrontPaths } from '../../contract/paths.ts';
import { readProgram } from '../../operations/read-program.ts';
import type { Shop } from '../../store/shops.ts';
import type { Shopper } from '../storefront/authenticate-shopper.ts';
import { readPage, type StorefrontDeps } from '../storefront/member-routes.ts';
import { presentReferralPage } from '../storefront/present-referral.ts';
import { sampleHistory, sampleMember, sampleOrderPage } from './sample-member.ts';

/** Who looks at a preview, and as whom. */
export interface PreviewVisitor {
  shop: Shop;
  isMember: boolean;
  locale: string | null;
  qrUrl: string;
}

interface SampleDeps extends StorefrontDeps {
  appUrl: string;
}

/** What the app proxy would answer such a visitor at an address; null: nothing that a preview shows. */
export async function showSample(
  deps: SampleDeps,
  visitor: PreviewVisitor,
  path: string,
): Promise<object | null> {
  const now = deps.clock.now();
  switch (path) {
    case storefrontPaths.member:
      return showPage(deps, visitor, now);
    case storefrontPaths.history:
      return sampleHistory(await showPage(deps, visitor, now), now);
    case storefrontPaths.orders:
      return sampleOrderPage(now);
    case storefrontPaths.referrals:
      return showReferrals(deps, visitor);
    default:
      return null;
  }
}

async function showPage(
  deps: SampleDeps,
  visitor: PreviewVisitor,
  now: Date,
): Promise<StorefrontMember> {
  const { shop, isMember } = visitor;
  const [page, read] = await Promise.all([
    readPage(deps, guestOf(visitor)),
    readProgram(deps.db, shop.shopId),
  ]);
  return isMember ? sampleMember(page, { shop, read, now }) : page;
}

function guestOf({ shop, locale }: PreviewVisitor): Shopper {
  return {
    shop,
    account: null,
    memberId: null,
    channel: 'web',
    connectionId: null,
    locale,
    traces: { device: null, ip: null, userAgent: null, acceptLanguage: null },
  };
}

async function showReferrals(
  { db, appUrl }: SampleDeps,
  visitor: PreviewVisitor,
): Promise<StorefrontReferralPage | null> {
  const { program } = await readProgram(db, visitor.shop.shopId);
  const terms = program.referrals;
  if (terms === null) return null;
  const link = {
    memberId: 'sample',
    publicCode: 'sample',
    firstName: null,
    showsFirstName: false,
    isStopped: false,
    terms,
    program,
  };
  const counts = { friends: 0, rewarded: 0, points: 0 };
  const page = presentReferralPage(link, { shopper: guestOf(visitor), appUrl, counts, items: [] });
  return { ...page, qr_url: visitor.qrUrl };
}
