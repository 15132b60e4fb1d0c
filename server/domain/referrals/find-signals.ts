import type { FraudTerms, SignalKind } from '../program/referral-terms.ts';
import type { Signal } from './referral.ts';

/** What people are known again by. */
export type MarkKind =
  | 'mailbox'
  | 'mailbox_stem'
  | 'phone'
  | 'address'
  | 'device'
  | 'browser'
  | 'network'
  | 'name';

/** A mark of the friend that somebody else was seen with: one for each person. */
export interface MarkMatch {
  kind: MarkKind;
  /** `friend`: another friend of this advocate. */
  of: 'advocate' | 'friend';
  /** When that other person was last seen with it. */
  seenAt: Date;
}

export interface SignalFacts {
  matches: readonly MarkMatch[];
  isDisposable: boolean;
  /** Of a disposable address: staff may read it. */
  mailDomain: string | null;
  /** When the friend first was a customer; null: never before. */
  customerSince: Date | null;
  /** Another customer has the friend's name, and their address or phone. */
  isLikeCustomer: boolean;
  /** Other friends that came by this advocate within a day. */
  friendsToday: number;
}

const kindsOfAdvocate: Readonly<Record<MarkKind, SignalKind>> = {
  mailbox: 'same_email',
  mailbox_stem: 'similar_email',
  phone: 'same_phone',
  address: 'same_address',
  device: 'same_device',
  browser: 'same_browser',
  network: 'same_network',
  name: 'same_payment_name',
};

/** With how many other friends a mark may not be shared. A couple has one address: from the third on it is a drop. */
const repeatedFrom: Readonly<Partial<Record<MarkKind, number>>> = {
  mailbox: 1,
  phone: 1,
  device: 1,
  name: 1,
  address: 2,
};

/** The signs that a referral may not be one, each kind once. */
export function findSignals(facts: SignalFacts, { friendsPerDay }: FraudTerms): Signal[] {
  const { matches, isDisposable, mailDomain, customerSince, isLikeCustomer, friendsToday } = facts;
  const signals: Signal[] = [];
  for (const [mark, kind] of Object.entries(kindsOfAdvocate)) {
    const seen = matches.filter((match) => match.of === 'advocate' && match.kind === mark);
    if (seen.length > 0) signals.push({ kind, evidence: { seen: lastDay(seen) } });
  }
  signals.push(...findRepeated(matches));
  if (customerSince !== null)
    signals.push({ kind: 'existing_customer', evidence: { since: dayOf(customerSince) } });
  if (isLikeCustomer && customerSince === null)
    signals.push({ kind: 'known_customer', evidence: {} });
  if (isDisposable)
    signals.push({
      kind: 'disposable_mail',
      evidence: mailDomain === null ? {} : { domain: mailDomain },
    });
  if (friendsToday >= friendsPerDay)
    signals.push({
      kind: 'velocity',
      evidence: { friends: friendsToday + 1, most: friendsPerDay },
    });
  return signals;
}

/** What is the advocate's own as well has been counted: those friends are of one home. */
function findRepeated(matches: readonly MarkMatch[]): Signal[] {
  const repeated = Object.entries(repeatedFrom).flatMap(([mark, least]) => {
    const seen = matches.filter(({ kind }) => kind === mark);
    const isOfAdvocate = seen.some((match) => match.of === 'advocate');
    return isOfAdvocate || seen.length < least ? [] : [{ mark, seen }];
  });
  if (repeated.length === 0) return [];
  const evidence = {
    what: repeated.map(({ mark }) => mark).join(', '),
    friends: Math.max(...repeated.map(({ seen }) => seen.length)),
    seen: lastDay(repeated.flatMap(({ seen }) => seen)),
  };
  return [{ kind: 'repeated_friend', evidence }];
}

function lastDay(matches: readonly MarkMatch[]): string {
  return dayOf(new Date(Math.max(...matches.map(({ seenAt }) => seenAt.getTime()))));
}

/** In UTC: it says about when, to whoever wonders. */
function dayOf(instant: Date): string {
  return instant.toISOString().slice(0, 10);
}
