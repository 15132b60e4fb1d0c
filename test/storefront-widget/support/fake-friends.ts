import type {
  ClaimAnswer,
  StorefrontInvitation,
  StorefrontReferral,
  StorefrontReferralPage,
  StorefrontReferrals,
} from '../../../server/contract/storefront-referral.ts';
import { type Call, dollars, type FakeShop, refusal, reply } from './fake-shop.ts';

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

  /** Answers what concerns friends, and leaves all else to the shop. */
  readonly handle = ({ method, path, body }: Call): Response | undefined => {
    const [route = ''] = path.replace('/apps/regulars', '').split('?');
    switch (`${method} ${route}`) {
      case 'POST /cart/update.js': {
        const { attributes } = body as { attributes?: Record<string, string> };
        if (attributes === undefined) return undefined;
        Object.assign(this.attributes, attributes);
        return reply(200, { attributes: this.attributes });
      }
      case 'GET /referrals':
        return reply(200, this.page);
      case 'POST /referrals/name':
        this.page = { ...this.page, ...(body as { shows_first_name: boolean }) };
        return reply(200, this.page);
      case 'POST /referrals/shares':
      case 'POST /invitation/click':
        return reply(200, {});
      case 'GET /invitation':
        return reply(200, { invitation: this.invitation });
      case 'POST /invitation':
        return (body as { email: string }).email.endsWith('.invalid')
          ? refusal(422, 'email_invalid', 'This mailbox does not exist.')
          : reply(200, this.answer());
      case 'GET /invitation/claim':
        return reply(200, this.answer());
      default:
        return undefined;
    }
  };

  private answer(): ClaimAnswer {
    if (this.claim.outcome !== 'ready' || this.pollsUntilReady-- <= 0) return this.claim;
    return { ...this.claim, outcome: 'making', text: 'It is being made.', code: null };
  }
}

/** A shop whose program has referrals. */
export const befriend = (shop: FakeShop): FakeFriends => {
  const friends = new FakeFriends();
  shop.page = { ...shop.page, referrals: terms };
  shop.before = friends.handle;
  return friends;
};
