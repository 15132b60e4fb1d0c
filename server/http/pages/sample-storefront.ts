import type { Branding } from '../../contract/branding.ts';
import { pagesBase } from '../../contract/paths.ts';
import type { ScreenAnswer, ScreenNode } from '../../contract/screen.ts';
import type { StorefrontMember } from '../../contract/storefront.ts';
import type { StorefrontReferralPage } from '../../contract/storefront-referral.ts';
import { readProgram } from '../../operations/read-program.ts';
import type { Shop } from '../../store/shops.ts';
import { drawFriends } from '../screens/friends/draw-friends.ts';
import { drawHistory } from '../screens/history/draw-history.ts';
import { drawOrders } from '../screens/history/draw-orders.ts';
import { drawHome } from '../screens/home/draw-home.ts';
import { drawReward } from '../screens/home/draw-reward.ts';
import type { Painter } from '../screens/painter.ts';
import type { Shopper } from '../storefront/authenticate-shopper.ts';
import { readPage, type StorefrontDeps } from '../storefront/read-page.ts';
import { composeScreen, openPainter } from '../storefront/pages/page.ts';
import { presentReferralPage } from '../storefront/present-referral.ts';
import { sampleHistory, sampleMember, sampleOrderPage } from './sample-member.ts';

/** Who looks at a preview, and as whom. */
export interface PreviewVisitor {
  shop: Shop;
  isMember: boolean;
  locale: string | null;
  /** The shop's own words as they stand in the form. */
  wordings: Branding['wordings'];
  qrUrl: string;
}

interface SampleDeps extends StorefrontDeps {
  appUrl: string;
}

interface Asked {
  path: string;
  /** Of the first screen. */
  tab: string | undefined;
}

/** What the app proxy would answer such a visitor at a page's address; null: nothing that a preview shows. */
export async function showSample(
  deps: SampleDeps,
  visitor: PreviewVisitor,
  asked: Asked,
): Promise<ScreenAnswer | null> {
  const by = await openPainter(deps, visitor, visitor.wordings);
  const page = await showPage(deps, visitor, by);
  const drawn = await drawSample(deps, { visitor, page, by }, asked);
  if (drawn === null) return null;
  const { member } = page;
  return composeScreen(
    { ...drawn, at: asked.path.slice(`${pagesBase}/`.length) },
    {
      painter: by,
      title: page.shop.name,
      member: member && { id: member.id, available: member.balance.available },
    },
  );
}

const behind = (body: ScreenNode[]) => ({ back: 'home', body });

interface Sample {
  visitor: PreviewVisitor;
  page: StorefrontMember;
  by: Painter;
}

async function drawSample(
  deps: SampleDeps,
  { visitor, page, by }: Sample,
  { path, tab }: Asked,
): Promise<{ back: string | null; body: ScreenNode[] } | null> {
  const [, , screen = '', id = ''] = path.split('/');
  switch (screen) {
    case 'home':
      return { back: null, body: drawHome(page, by, tab) };
    case 'reward': {
      const reward = page.rewards.find((one) => one.id === id);
      return reward === undefined ? null : behind(drawReward({ page, reward }, by));
    }
    case 'history':
      return behind(drawHistory(sampleHistory(page, by.now), by));
    case 'orders':
      return behind(drawOrders(sampleOrderPage(by.now), by));
    case 'friends': {
      const friends = await showReferrals(deps, visitor);
      if (friends === null || page.referrals === null) return null;
      return behind(
        drawFriends({ page: friends, terms: page.referrals, shopName: page.shop.name }, by),
      );
    }
    default:
      return null;
  }
}

async function showPage(
  deps: SampleDeps,
  visitor: PreviewVisitor,
  { speech, now }: Painter,
): Promise<StorefrontMember> {
  const { shop, isMember } = visitor;
  const [page, read] = await Promise.all([
    readPage(deps, guestOf(visitor)),
    readProgram(deps.db, shop.shopId),
  ]);
  return isMember ? sampleMember(page, { shop, read, speech, now }) : page;
}

function guestOf({ shop, locale }: PreviewVisitor): Shopper {
  return {
    shop,
    account: null,
    memberId: null,
    channel: 'web',
    connectionId: null,
    locale,
    pathPrefix: null,
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
