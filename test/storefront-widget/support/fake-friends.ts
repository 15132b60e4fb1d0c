import type {
  ClaimAnswer,
  StorefrontInvitation,
  StorefrontReferral,
  StorefrontReferralPage,
  StorefrontReferrals,
} from '../../../server/contract/storefront-referral.ts';
import { drawFriends } from '../../../server/http/screens/friends/draw-friends.ts';
import { drawClaim } from '../../../server/http/screens/invitation/draw-claim.ts';
import { drawInvitation } from '../../../server/http/screens/invitation/draw-invitation.ts';
import type { Painter } from '../../../server/http/screens/painter.ts';
import { type Drawn, present } from './fake-pages.ts';
import { type Call, refusal, reply } from './fake-answers.ts';
import { dollars, type FakeShop } from './fake-shop.ts';

type Invitation = NonNullable<StorefrontInvitation['invitation']>;

const terms: StorefrontReferrals = {
  friend: {
    text: '$10 off your first order',
    points: 0,
    minimum_order: dollars('40.00'),
    claim_days: 30,
  },
  advocate: {
    text: '1,000 beans',
    points: 1000,
    boost: { title: 'Double November', until: '2031-12-01T05:00:00Z' },
  },
};

export const anInvitation: Invitation = {
  code: 'tavolumi-3',
  advocate: 'Mara',
  headline: 'Mara has something for you',
  message: 'Mara likes to shop at Marigold and thinks you will too. This is for your first order.',
  offer: terms.friend,
  own: false,
};

/** What the visitor's browser is told of a link that there is something behind. */
const anOffer = { is_offer: true, token: null, ends_at: null, end: null };

const readyClaim: ClaimAnswer = {
  outcome: 'ready',
  text: 'Here is your code. It works at the checkout of Marigold.',
  code: 'FRIEND-7Q2M',
  expires_at: '2031-01-03T12:00:00Z',
  token: 'claim-token',
};

export const aFriend = (
  id: string,
  state: StorefrontReferral['state'],
  text: string,
): StorefrontReferral => ({
  id,
  state,
  reason: 'waiting_for_order',
  text,
  channel: 'whatsapp',
  steps: [
    { state: 'invited', reason: null, at: '2026-11-02T08:00:00Z' },
    { state: 'clicked', reason: null, at: '2026-11-02T09:30:00Z' },
    { state, reason: null, at: '2026-11-03T17:45:00Z' },
  ],
  hold_until: null,
  points: 0,
});

/** What the server and the cart know of a member's friends, and of a friend's invitation. */
export class FakeFriends {
  page: StorefrontReferralPage = {
    code: 'tavolumi-3',
    link: 'https://loyalty.test/r/tavolumi-3',
    qr_url: 'https://loyalty.test/r/tavolumi-3/qr.svg',
    message: 'I like Marigold, and maybe you will too.',
    subject: 'Something for you at Marigold',
    shows_first_name: false,
    first_name: 'Mara',
    stopped: false,
    counts: { friends: 0, rewarded: 0, points: 0 },
    items: [],
  };
  invitation: Invitation | null = anInvitation;
  claim: ClaimAnswer = readyClaim;
  /** How many times the code is still being made when it is asked about. */
  pollsUntilReady = 0;
  attributes: Record<string, string> = {};

  readonly shop: FakeShop;

  constructor(shop: FakeShop) {
    this.shop = shop;
  }

  /** Answers what concerns friends, and leaves all else to the shop. */
  readonly handle = (call: Call): Response | undefined => {
    const { method, path, body } = call;
    const [route = '', query] = path.replace('/apps/regulars', '').split('?');
    const show = (draw: Parameters<typeof present>[2]): Response => present(this.shop, call, draw);
    switch (`${method} ${route}`) {
      case 'POST /cart/update.js': {
        const { attributes } = body as { attributes?: Record<string, string> };
        if (attributes === undefined) return undefined;
        Object.assign(this.attributes, attributes);
        return reply(200, { attributes: this.attributes });
      }
      case 'POST /pages/referrals/name':
        this.page = { ...this.page, shows_first_name: 'shows' in (body as object) };
        return show((by) => this.drawFriends(by));
      case 'GET /pages/friends':
        return show((by) => this.drawFriends(by, query?.includes('own=1')));
      case 'POST /referrals/shares':
      case 'POST /invitation/click':
        return reply(200, {});
      case 'GET /pages/invitation':
        return show((by) => this.drawInvitation(by));
      case 'POST /pages/invitation/claim': {
        const { token } = body as { token: string };
        return token === this.claim.token ? show((by) => this.drawClaim(by)) : undefined;
      }
      case 'POST /pages/invitation':
        return this.take(call, (body as { email: string }).email);
      default:
        return undefined;
    }
  };

  private take(call: Call, email: string): Response {
    if (email.endsWith('.invalid'))
      return refusal(422, 'email_invalid', 'This mailbox does not exist.');
    return present(this.shop, call, (by) =>
      email.includes('@') ? this.drawClaim(by) : this.drawInvitation(by, email),
    );
  }

  private drawFriends(by: Painter, isOwn = false): Drawn {
    const { name } = this.shop.page.shop;
    const { referrals } = this.shop.page;
    return {
      at: isOwn ? 'friends?own=1' : 'friends',
      back: 'home',
      body: drawFriends({ page: this.page, terms: referrals, shopName: name, isOwn }, by),
    };
  }

  private drawInvitation(by: Painter, wrongEmail?: string): Drawn {
    const { invitation } = this;
    const told = {
      ...anOffer,
      is_offer: invitation !== null,
      end: invitation ? null : ('idle' as const),
    };
    if (invitation?.own)
      return { ...this.drawFriends(by, true), invitation: { ...anOffer, end: 'idle' } };
    return {
      at: invitation === null ? 'invitation' : `invitation?ref=${invitation.code}`,
      back: 'home',
      body: drawInvitation({ invitation, ...(wrongEmail !== undefined && { wrongEmail }) }, by),
      invitation: told,
    };
  }

  private drawClaim(by: Painter): Drawn {
    const claim = this.answer();
    const { token, expires_at: endsAt, outcome } = claim;
    const isRetried = outcome === 'existing_customer' || outcome === 'taken';
    const another = isRetried ? `invitation?ref=${anInvitation.code}` : null;
    return {
      at: 'invitation',
      back: 'home',
      body: drawClaim({ claim, another }, by),
      invitation: {
        ...anOffer,
        token,
        ends_at: endsAt,
        end: token === null || outcome === 'over' ? 'elsewhere' : null,
      },
    };
  }

  private answer(): ClaimAnswer {
    if (this.claim.outcome !== 'ready' || this.pollsUntilReady-- <= 0) return this.claim;
    return { ...this.claim, outcome: 'making', text: 'It is being made.', code: null };
  }
}

/** A shop whose program has referrals. */
export const befriend = (shop: FakeShop): FakeFriends => {
  const friends = new FakeFriends(shop);
  shop.page = { ...shop.page, referrals: terms };
  shop.before = friends.handle;
  return friends;
};
