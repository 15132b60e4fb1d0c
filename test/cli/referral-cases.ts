import { setTimeout as sleep } from 'node:timers/promises';
import type { Body } from '../support/outside.ts';
import { type Person, person } from './referral-people.ts';
import type { Advocate, Bought, ReferralShop } from './referral-shop.ts';

/**
 * What became of somebody: `refused`: told so at once; `nothing`: no referral came of it; `over`: it ended without a
 * reward; the rest as staff sees it.
 */
type Verdict = 'refused' | 'nothing' | 'over' | 'blocked' | 'held' | 'passed';

export interface Case {
  name: string;
  play: (shop: ReferralShop) => Promise<Verdict>;
}

interface Story {
  advocate?: Partial<Person>;
  /** What the friend has of the advocate. */
  friend?: (advocate: Advocate) => Partial<Person>;
  via?: 'page' | 'widget' | 'cart';
  /** Other friends of the same advocate before, who claim and order. */
  others?: (advocate: Advocate) => Partial<Person>[];
  /** What had been before the claim. */
  before?: (shop: ReferralShop, friend: Person, advocate: Advocate) => Promise<unknown>;
  /** Who orders, where it is not quite whoever claimed. */
  buyer?: (friend: Person, advocate: Advocate) => Partial<Person>;
  told?: (friend: Person, advocate: Advocate) => Bought;
  /** Orders with the code on it and not by the e-mail alone. */
  withCode?: boolean;
  after?: (shop: ReferralShop, placed: Placed, friend: Person) => Promise<unknown>;
}

type Placed = Awaited<ReturnType<ReferralShop['order']>>;

/** How long nothing has to come of an order. */
const nothingMs = 2500;

export function story(name: string, told: Story): Case {
  return { name, play: (shop) => play(shop, told) };
}

async function play(shop: ReferralShop, told: Story): Promise<Verdict> {
  const advocate = await shop.advocate(told.advocate);
  const { via = 'page' } = told;
  for (const other of told.others?.(advocate) ?? [])
    await bring(shop, advocate, person(other), { via: via === 'cart' ? 'page' : via });
  const friend = person(told.friend?.(advocate));
  await told.before?.(shop, friend, advocate);
  return bring(shop, advocate, friend, told);
}

async function bring(
  shop: ReferralShop,
  advocate: Advocate,
  friend: Person,
  told: Story,
): Promise<Verdict> {
  const { via = 'page' } = told;
  let code = '';
  if (via === 'page') {
    const claimed = await shop.claim(friend, advocate);
    if (claimed.status !== 303) return 'refused';
    if (told.withCode === true) code = await shop.codeOf(friend, claimed);
  }
  if (via === 'widget') {
    const { device, email } = friend;
    const claim = { ref: advocate.code, email, device };
    const { status, body } = await shop.widget(friend, 'POST', '/invitation', claim, false);
    if (status !== 200 || body.token === null) return 'refused';
  }
  const buyer = { ...friend, ...told.buyer?.(friend, advocate) };
  const placed = await shop.order(buyer, {
    ...(code === '' ? {} : { codes: [code] }),
    ...(via === 'cart' ? { attributes: { regulars_ref: advocate.code } } : {}),
    ...told.told?.(friend, advocate),
  });
  const isTied = (newest: Body | undefined) => String(newest?.order?.id) === placed.id;
  const tied = await shop.becomes(advocate, isTied, nothingMs);
  if (told.after === undefined || !isTied(tied)) return judge(tied, isTied(tied));
  await told.after(shop, placed, friend);
  await sleep(nothingMs);
  return judge((await shop.broughtBy(advocate))[0], true);
}

/** A claim without an order has brought nobody anything. */
function judge(referral: Body | undefined, isTied: boolean): Verdict {
  if (referral === undefined) return 'nothing';
  const state = String(referral.state);
  if (state === 'blocked') return 'blocked';
  if (String(referral.in_review) === 'true') return 'held';
  if (state === 'rejected' || state === 'expired') return 'over';
  return isTied ? 'passed' : 'nothing';
}

interface Outcome {
  name: string;
  verdict: Verdict | `failed: ${string}`;
}

/** A few at a time: each waits for its own messages. */
export async function playAll(
  shop: ReferralShop,
  cases: readonly Case[],
  atOnce = 8,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const waiting = [...cases];
  const work = async () => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) {
      const { name } = one;
      const verdict = await one
        .play(shop)
        .catch((error: unknown): Outcome['verdict'] => `failed: ${String(error)}`);
      outcomes.push({ name, verdict });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return outcomes;
}

export function namesOf(outcomes: readonly Outcome[], ...verdicts: string[]): string[] {
  return outcomes.flatMap(({ name, verdict }) =>
    verdicts.some((one) => verdict.startsWith(one)) ? [`${name}: ${verdict}`] : [],
  );
}
