import {
  claimReferral,
  type ClaimResult,
} from '../../../server/operations/referrals/claim-referral.ts';
import { shareLink } from '../../../server/operations/referrals/share-link.ts';
import { testEncryption } from '../../support/shop.ts';
import type { Dice } from '../dice.ts';
import { claimDue, type ClaimDue, type Wish } from '../expected-claim.ts';
import { mailboxOf } from '../expected-referral.ts';
import type { Customer } from '../order.ts';
import { survive } from '../survive.ts';
import { expectThat, WorldBroken } from '../world-broken.ts';
import { newId, say, type World } from '../world.ts';
import { chooseLink, place } from './buy.ts';

/** Somebody follows a member's link and leaves an e-mail: a new one, one that did so before, or one that is no friend's. */
export async function befriend(world: World): Promise<void> {
  const { dice } = world;
  const sharerId = await openLink(world, 0);
  if (sharerId === null || world.before === null) return;
  const wish = {
    sharerId,
    email: drawEmail(world, sharerId),
    viewerId: drawViewer(world, sharerId),
  };
  const due = claimDue(world, world.before, wish);
  const result = await claim(world, wish, { isLoud: dice.chance(20) });
  expectDue(world, wish, { result, due });
  const again = await claim(world, wish, { isLoud: true });
  const isSame =
    again.outcome === result.outcome &&
    (again.outcome !== 'made' ||
      result.outcome !== 'made' ||
      again.referralId === result.referralId);
  expectThat(isSame, 'repeat', () => `${wish.email} claims twice: ${again.outcome}`);
}

/** The same mailbox, written in two ways, follows two links at once, or one link twice. */
export async function claimTwice(world: World): Promise<void> {
  const { dice, before } = world;
  const email = newEmail(world);
  const sharers = [await openLink(world, 0), await openLink(world, 1)];
  if (before === null) return;
  const wishes = sharers.flatMap((sharerId) =>
    sharerId === null ? [] : [{ sharerId, email: respell(dice, email), viewerId: null }],
  );
  const due = wishes.map((wish) => claimDue(world, before, wish));
  const results = await Promise.all(wishes.map((wish) => claim(world, wish, { isLoud: false })));
  if (due.length === 0 || due.some((one) => one.outcome !== 'made' || one.known !== null)) return;
  const made = results.flatMap((one) => (one.outcome === 'made' ? [one.referralId] : []));
  const others = results.filter(({ outcome }) => outcome !== 'made');
  expectThat(
    new Set(made).size === 1 && others.every(({ outcome }) => outcome === 'taken'),
    'a mailbox claims once',
    () => `${email}: ${results.map(({ outcome }) => outcome).join()}, ${new Set(made).size} made`,
  );
  learnClaim(world, email, made[0] ?? '');
}

/** A friend buys: with their code, by the link, by their e-mail alone, as it was or otherwise; some for a second time. */
export function buyAsFriend(world: World): void {
  const { dice, before } = world;
  const made = dice.chance(80) ? dice.choose(world.claims) : undefined;
  if (made === undefined) {
    const ref = chooseLink(world);
    const email = newEmail(world);
    const customer = dice.chance(50) ? enter(world, email) : null;
    return ref === null ? undefined : place(world, { customer, email, codes: [], ref });
  }
  const email = dice.chance(70)
    ? made.email
    : dice.chance(50)
      ? respell(dice, made.email)
      : newEmail(world);
  const own = (before?.redemptions ?? []).filter(
    ({ referralId, forFriend }) => forFriend && referralId === made.referralId,
  );
  const [code] = own.toReversed();
  place(world, {
    customer: dice.chance(55) ? enter(world, email) : null,
    email,
    codes: code !== undefined && dice.chance(60) ? [code.code] : [],
    ref: dice.chance(35) ? chooseLink(world) : null,
  });
}

/** Whoever buys with an account; a new one where this e-mail has none. */
function enter(world: World, email: string): Customer {
  const known = world.customers.find((customer) => customer.email === email);
  if (known !== undefined) return known;
  const customer = { id: `7${newId(world).slice(-6)}`, email };
  world.customers.push(customer);
  return customer;
}

/** Some member who has a link, which they share if they can; also one who is no member any more. */
async function openLink(world: World, nth: number): Promise<string | null> {
  const { dice, shop, now, links, before } = world;
  const members = [...(before?.members.values() ?? [])];
  // Some bring many.
  const linked = members.filter(({ id }) => links.has(id));
  const member = dice.choose(nth === 0 && linked.length > 0 && dice.chance(70) ? linked : members);
  if (member === undefined) return null;
  if (links.has(member.id)) return member.id;
  const step = { shopId: shop.shopId, memberId: member.id, now };
  const link = await survive(world, ({ db }) => shareLink(db, step));
  const hasReferrals = world.versions.at(-1)?.document.referrals != null;
  expectThat(
    (link !== null) === (hasReferrals && member.status === 'active'),
    'every member has a link where there are referrals',
    () => `member ${member.id}`,
  );
  if (link === null) return null;
  links.set(member.id, link.publicCode);
  return member.id;
}

function drawViewer(world: World, sharerId: string): string | null {
  const { dice, before } = world;
  const chance = dice.between(1, 100);
  if (chance <= 5) return sharerId;
  const active = [...(before?.members.values() ?? [])].filter(({ status }) => status === 'active');
  return chance <= 15 ? (dice.choose(active)?.id ?? null) : null;
}

function drawEmail(world: World, sharerId: string): string {
  const { dice, before } = world;
  const chance = dice.between(1, 100);
  if (chance <= 50) return newEmail(world);
  const known = dice.choose(world.claims)?.email ?? dice.choose(world.customers)?.email;
  const own = before?.mails.find(({ memberId }) => memberId === sharerId)?.email;
  if (chance <= 65 || known === undefined) return known ?? newEmail(world);
  if (chance <= 78) return respell(dice, known);
  if (chance <= 88) return dice.choose(world.customers)?.email ?? known;
  return own === undefined ? known : dice.chance(40) ? own : respell(dice, own);
}

function newEmail({ dice, at, strangers }: World): string {
  const host = dice.pick(['gmail.com', 'example.org', 'googlemail.com']);
  const email = dice.chance(15)
    ? (dice.choose(strangers.map((id) => ({ id })))?.id ?? `mi${at}@${host}`)
    : `mi${at}@${host}`;
  strangers.push(email);
  return email;
}

/** The same mailbox in other letters. */
function respell(dice: Dice, email: string): string {
  const [name = '', host = ''] = email.split('@');
  const isGoogles = mailboxOf(email).endsWith('@gmail.com');
  const ways = [
    email.toUpperCase(),
    `${name}+gift@${host}`,
    ...(isGoogles ? [`m.${name.slice(1)}@gmail.com`] : []),
  ];
  return dice.pick(ways);
}

async function claim(world: World, wish: Wish, how: { isLoud: boolean }): Promise<ClaimResult> {
  const { shop, now, links } = world;
  const publicCode = links.get(wish.sharerId) ?? '';
  const code = publicCode.slice(0, publicCode.lastIndexOf('-'));
  const step = {
    shop,
    code: how.isLoud ? code.toUpperCase() : code,
    email: wish.email,
    channel: 'link',
    locale: 'en',
    traces: { device: null, ip: null, userAgent: null, acceptLanguage: null },
    clickedAt: null,
    viewerId: wish.viewerId,
    connectionId: null,
    now,
  };
  const result = await survive(world, (deps) =>
    claimReferral({ ...deps, encryption: testEncryption }, step),
  );
  say(world, `${wish.email} claims by the link of member ${wish.sharerId}: ${result.outcome}`);
  return result;
}

function expectDue(
  world: World,
  wish: Wish,
  { result, due }: { result: ClaimResult; due: ClaimDue },
): void {
  const made = result.outcome === 'made' ? result.referralId : null;
  const isKnown = made !== null && world.before?.referrals.has(made) === true;
  const isRight =
    result.outcome === due.outcome &&
    (made === null || (due.known === null ? !isKnown : due.known.includes(made)));
  if (!isRight)
    throw new WorldBroken(
      'a friend hears what is so',
      `${wish.email} by member ${wish.sharerId}: ${result.outcome}${isKnown ? ', known' : ''}, not ${due.outcome}`,
    );
  if (made !== null && due.known === null) learnClaim(world, wish.email, made);
}

function learnClaim(world: World, email: string, referralId: string): void {
  world.claims.push({ id: `claim ${world.at}`, referralId, email });
  world.looked.add(referralId);
}
