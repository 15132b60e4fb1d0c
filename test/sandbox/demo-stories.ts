import type { ShareChannel } from '../../server/contract/referral.ts';
import { customerBrowser, demoFriend, deviceOf, type Friend } from './demo-friends.ts';
import { makeRandom } from './demo-random.ts';

/** How one friend came to the shop, or did not. Days are counted from when the link was shared. */
export interface Story {
  /** Before the demo's today. */
  daysAgo: number;
  /** The place of the advocate among the customers. */
  advocate: number;
  channel: ShareChannel;
  friend: Friend;
  /** Others who look and go. */
  lookers: number;
  /** `link`: buys without a claim; the cart remembers the link. */
  claims: boolean | 'link';
  buys?: { after: number; isSmall?: boolean; byTransfer?: boolean; asAdvocatesTwin?: boolean };
  returnsAfter?: number;
  cancelsAfter?: number;
  decided?: { after: number; decision: 'released' | 'rejected'; note: string };
}

/** Whom the demo signs in first. */
const main = 0;
const [theo, ines, sam] = [1, 2, 3];

type Ending = Pick<Story, 'claims' | 'buys' | 'returnsAfter' | 'cancelsAfter'>;

/** The main member's five friends, one in each state that a shopper wonders about. */
function friendsOfMain(): Story[] {
  const told: (Ending & Pick<Story, 'daysAgo' | 'channel'>)[] = [
    { daysAgo: 34, channel: 'whatsapp', claims: true, buys: { after: 2 } },
    { daysAgo: 24, channel: 'email', claims: true, buys: { after: 1 }, returnsAfter: 8 },
    { daysAgo: 6, channel: 'whatsapp', claims: true, buys: { after: 1 } },
    { daysAgo: 4, channel: 'qr', claims: true, buys: { after: 1, byTransfer: true } },
    { daysAgo: 2, channel: 'share', claims: true },
  ];
  return told.map((each, at) => ({
    ...each,
    advocate: main,
    friend: demoFriend(at),
    lookers: at % 3,
  }));
}

/** What staff has to look at, has looked at, and what only seems odd. */
function oddOnes(): Story[] {
  const seen = (number: number) => ({
    browser: customerBrowser(number),
    device: deviceOf('customer', number),
  });
  const plain = { lookers: 1, claims: true } as const;
  const friend = (number: number, change: Partial<Friend>): Friend => ({
    ...demoFriend(number),
    ...change,
  });
  return [
    // Their own mailbox under another spelling.
    {
      ...plain,
      daysAgo: 3,
      advocate: theo,
      channel: 'link',
      friend: friend(5, { email: 'theo+coffee@example.com', ...seen(theo) }),
    },
    // A mailbox that is thrown away.
    {
      ...plain,
      daysAgo: 5,
      advocate: 7,
      channel: 'x',
      friend: friend(6, { email: 'slow.mornings@mailinator.com' }),
    },
    // Ordered in the advocate's name, to their door, under their phone.
    {
      ...plain,
      daysAgo: 6,
      advocate: ines,
      channel: 'email',
      friend: demoFriend(7),
      buys: { after: 1, asAdvocatesTwin: true },
    },
    // Claimed in the very browser that shared.
    {
      ...plain,
      daysAgo: 9,
      advocate: 5,
      channel: 'link',
      friend: friend(8, { email: 'slow.mornings.2@mailinator.com', ...seen(5) }),
    },
    // One home: it shows, and passes.
    {
      ...plain,
      daysAgo: 8,
      advocate: sam,
      channel: 'share',
      friend: friend(9, { browser: customerBrowser(sam) }),
      buys: { after: 0 },
    },
    {
      ...plain,
      daysAgo: 61,
      advocate: 6,
      channel: 'whatsapp',
      friend: friend(10, { email: 'esme@mailinator.com' }),
      buys: { after: 4 },
      decided: { after: 2, decision: 'released', note: 'Called back: she likes her privacy.' },
    },
    {
      ...plain,
      daysAgo: 40,
      advocate: 8,
      channel: 'link',
      friend: demoFriend(11),
      buys: { after: 1, asAdvocatesTwin: true },
      decided: { after: 5, decision: 'rejected', note: 'The same person, same phone.' },
    },
    {
      ...plain,
      daysAgo: 15,
      advocate: 9,
      channel: 'facebook',
      friend: demoFriend(12),
      buys: { after: 1 },
      cancelsAfter: 2,
    },
    {
      ...plain,
      daysAgo: 11,
      advocate: 4,
      channel: 'telegram',
      friend: demoFriend(13),
      buys: { after: 2, isSmall: true },
    },
    {
      ...plain,
      daysAgo: 18,
      advocate: theo,
      channel: 'link',
      friend: demoFriend(14),
      claims: 'link',
      buys: { after: 1 },
    },
  ];
}

const firstOfTheOthers = 15;
const others = 42;

/** Out of a hundred who open it, so many claim. */
const channels: readonly (readonly [channel: ShareChannel, claiming: number])[] = [
  ['whatsapp', 85],
  ['email', 75],
  ['whatsapp', 85],
  ['share', 70],
  ['link', 60],
  ['x', 30],
  ['facebook', 45],
  ['qr', 80],
  ['messenger', 55],
];
const advocates = [theo, 4, ines, 5, 4, 11, 6, theo, 9, 4, 8, 12, 5, 10, sam];

/** The year's everyday: denser towards today, with a few friends who change their mind. */
function everyday(): Story[] {
  const random = makeRandom(77_310);
  return Array.from({ length: others }, (_, at): Story => {
    const [channel, claiming] = channels[Math.floor(random() * channels.length)] ?? ['link', 60];
    const claims = random() * 100 < claiming;
    const after = Math.floor(random() ** 2 * 12);
    const ending = random();
    return {
      daysAgo: Math.round(3 + 297 * ((others - at) / others) ** 1.6),
      advocate: advocates[Math.floor(random() * advocates.length)] ?? theo,
      channel,
      friend: demoFriend(firstOfTheOthers + at),
      lookers: Math.floor(random() * 5),
      claims,
      ...(claims && ending < 0.8 ? { buys: { after } } : {}),
      ...(ending < 0.07 ? { returnsAfter: after + 6 } : {}),
    };
  });
}

export function demoStories(): Story[] {
  return [...friendsOfMain(), ...oddOnes(), ...everyday()];
}
