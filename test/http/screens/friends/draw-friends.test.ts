import { describe, expect, it } from 'vitest';
import type {
  StorefrontReferral,
  StorefrontReferralPage,
  StorefrontReferrals,
} from '../../../../server/contract/storefront-referral.ts';
import { drawFriends } from '../../../../server/http/screens/friends/draw-friends.ts';
import { findAll, findOne, textOf } from '../support/look-at.ts';
import { painterOf } from '../support/painter-of.ts';

const terms: StorefrontReferrals = {
  friend: {
    text: '$10 off their first order',
    points: 0,
    minimum_order: { amount: '40.00', currency: 'USD' },
    claim_days: 30,
  },
  advocate: {
    text: '1,000 beans',
    points: 1000,
    boost: { title: 'Double November', until: '2026-12-01T05:00:00Z' },
  },
};

const nobodyYet: StorefrontReferralPage = {
  code: 'tavolumi-3',
  link: 'https://loyalty.test/r/tavolumi-3',
  qr_url: 'https://loyalty.test/r/tavolumi-3/qr.svg',
  message: 'I like Marigold & maybe you will too.',
  subject: 'Something for you at Marigold',
  shows_first_name: false,
  first_name: 'Mara',
  stopped: false,
  counts: { friends: 0, rewarded: 0, points: 0 },
  items: [],
};

function aFriend(
  id: string,
  told: Partial<Pick<StorefrontReferral, 'state' | 'reason' | 'points' | 'channel'>>,
): StorefrontReferral {
  const { state = 'claimed', reason = 'waiting_for_order' } = told;
  return {
    id,
    state,
    reason,
    text: `About ${id}.`,
    channel: 'whatsapp',
    steps: [
      { state: 'invited', reason: null, at: '2026-11-02T13:00:00Z' },
      { state, reason, at: '2026-11-03T22:45:00Z' },
    ],
    hold_until: null,
    points: 0,
    ...told,
  };
}

const draw = (
  told: Partial<StorefrontReferralPage> = {},
  screen: Partial<Parameters<typeof drawFriends>[0]> = {},
) =>
  drawFriends(
    { page: { ...nobodyYet, ...told }, terms, shopName: 'Marigold', ...screen },
    painterOf(),
  );

describe('what both get', () => {
  it('is said with the order it takes, and with what is more for a time', () => {
    const [theirs, yours] = findAll(draw(), 'dd');
    expect(theirs?.text).toBe('$10 off their first orderFrom an order value of $40.');
    expect(yours?.text).toBe('1,000 beansDouble November, until Nov 30');
  });

  it('is left out where the program gives nothing', () => {
    expect(findAll(draw({}, { terms: null }), 'dl')).toEqual([]);
  });
});

describe('the link', () => {
  it('is shown without its scheme, and copied with where it goes', () => {
    const screen = draw();
    expect(findOne(screen, 'code').text).toBe('loyalty.test/r/tavolumi-3');
    const { text, attributes } = findOne(screen, 'button', { of: 'link' });
    expect(text).toBe('Copy');
    expect(attributes).toMatchObject({
      copies: 'https://loyalty.test/r/tavolumi-3?via=link',
      channel: 'link',
    });
    expect(findAll(screen, 'output', { of: 'link' })).toHaveLength(1);
  });

  it('goes by the device’s own sheet', () => {
    expect(findOne(draw(), 'button', { class: 'button wide' })).toMatchObject({
      text: 'Share my link',
      attributes: {
        sheet: 'https://loyalty.test/r/tavolumi-3?via=share',
        heading: 'Something for you at Marigold',
        message: 'I like Marigold & maybe you will too.',
      },
    });
  });

  it('goes by mail and by each messenger, under the name of the way', () => {
    const link = 'https://loyalty.test/r/tavolumi-3?via=';
    const message = 'I like Marigold & maybe you will too.';
    const ways = findAll(draw(), 'a').map(({ text, attributes }) => [
      attributes['shares'],
      text,
      decodeURIComponent(String(attributes['href'])),
    ]);
    expect(ways).toEqual([
      [
        'email',
        'E-mail',
        `mailto:?subject=Something for you at Marigold&body=${message} ${link}email`,
      ],
      ['whatsapp', 'WhatsApp', `https://wa.me/?text=${message} ${link}whatsapp`],
      ['x', 'X', `https://x.com/intent/post?text=${message}&url=${link}x`],
      ['facebook', 'Facebook', `https://www.facebook.com/sharer/sharer.php?u=${link}facebook`],
      ['messenger', 'Messenger', 'https://www.facebook.com/messages/new'],
      ['telegram', 'Telegram', `https://t.me/share/url?url=${link}telegram&text=${message}`],
    ]);
    const [mail] = findAll(draw(), 'a');
    expect(mail?.attributes['href']).toContain('Marigold%20%26%20maybe');
    expect(mail?.attributes).not.toHaveProperty('target');
  });

  it('is copied for a conversation that no link can be handed to, and handed over on a phone', () => {
    const messenger = { shares: 'messenger' };
    expect(findOne(draw(), 'a', messenger).attributes).toMatchObject({
      copies: 'https://loyalty.test/r/tavolumi-3?via=messenger',
      of: 'link',
    });
    const { attributes } = findOne(draw({}, { hasApps: true }), 'a', messenger);
    expect(attributes).not.toHaveProperty('copies');
    expect(attributes['href']).toMatch(/^fb-messenger:\/\/share\?link=https%3A/);
  });

  it('is a QR code on demand', () => {
    const screen = draw();
    expect(findAll(screen, 'details', { tells: 'qr' })).toHaveLength(1);
    expect(findOne(screen, 'img').attributes).toMatchObject({
      src: 'https://loyalty.test/r/tavolumi-3/qr.svg',
      alt: 'QR code of your link',
    });
  });

  it('that staff has stopped says so, and can’t be shared', () => {
    const screen = draw({ stopped: true });
    expect(findOne(screen, 'p', { class: 'sum stop' }).text).toMatch(/stopped.* Write to Marigold/);
    expect(findAll(screen, 'a')).toEqual([]);
    expect(findAll(screen, 'code')).toEqual([]);
  });

  it('that led its own member here is explained', () => {
    const screen = draw({}, { isOwn: true });
    expect(findOne(screen, 'h3')).toMatchObject({
      text: 'This is your own link',
      attributes: { focus: true },
    });
    expect(textOf(screen)).toContain('send it to somebody who does not know the shop yet');
  });
});

describe('the first name', () => {
  it('is a switch that counts as it is pressed', () => {
    const screen = draw();
    expect(findOne(screen, 'form').attributes).toEqual({ send: 'referrals/name', changes: true });
    const { attributes } = findOne(screen, 'input');
    expect(attributes).toMatchObject({ role: 'switch', name: 'shows', value: 'on' });
    expect(attributes).not.toHaveProperty('checked');
    expect(findOne(screen, 'strong', { id: 'regulars-shows' }).text).toBe(
      'Show friends my first name',
    );
    expect(textOf(screen)).toContain('They read that a friend invites them.');
  });

  it('says how friends read it once it is shown', () => {
    const screen = draw({ shows_first_name: true });
    expect(findOne(screen, 'input').attributes).toMatchObject({ checked: true });
    expect(textOf(screen)).toContain('They read that Mara invites them.');
  });

  it('is no question where nobody knows it', () => {
    expect(findAll(draw({ first_name: null }), 'form')).toEqual([]);
  });
});

describe('the friends', () => {
  it('show where each stands and why, with the time of each step', () => {
    const screen = draw({
      counts: { friends: 2, rewarded: 1, points: 1000 },
      items: [
        aFriend('a', { state: 'rewarded', reason: 'rewards_given', points: 1000 }),
        aFriend('b', { state: 'pending', reason: 'in_review', points: 500, channel: 'link' }),
      ],
    });
    expect(findOne(screen, 'p', { class: 'note' }).text).toBe('2 · rewarded: 1 · 1,000 beans');
    const [, first, second] = findAll(screen, 'details');
    expect(first?.attributes).toEqual({ open: true });
    expect(second?.attributes).toEqual({});
    expect(findAll(screen, 'summary').map(({ text }) => text)).toEqual([
      'QR code',
      'RewardedAbout a.+1,000',
      'The shop has a lookAbout b.+500',
    ]);
    expect(findAll(screen, 'b', { class: 'soon' }).map(({ text }) => text)).toEqual(['+500']);
    expect(findAll(screen, 'li').flatMap(({ text }) => (/\d:\d/.test(text) ? [text] : []))).toEqual(
      [
        expect.stringContaining('RewardedAbout a.'),
        expect.stringMatching(/^Link shared · WhatsAppNov 2, 2026, 8:00\sAM$/),
        expect.stringMatching(/^RewardedNov 3, 2026, 5:45\sPM$/),
        expect.stringContaining('The shop has a lookAbout b.'),
        expect.stringMatching(/^Link sharedNov 2, 2026/),
        expect.stringMatching(/^The shop has a lookNov 3, 2026/),
      ],
    );
  });

  it('are nobody yet', () => {
    expect(textOf(draw())).toContain('Nobody yet');
  });

  it('are spoken of in the language of the page', () => {
    const screen = drawFriends({ page: nobodyYet, terms, shopName: 'Marigold' }, painterOf('de'));
    expect(textOf(screen)).toContain('Noch niemand');
  });
});
