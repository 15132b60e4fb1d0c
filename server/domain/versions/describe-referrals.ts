import type {
  FraudTerms,
  InvitationWords,
  ReferralBoost,
  ReferralTerms,
  SignalKind,
} from '../program/referral-terms.ts';
import { describeTitles } from './describe-titles.ts';
import { describeGift } from './describe-reward.ts';
import {
  type Names,
  sayCount,
  sayMoney,
  sayMultiplier,
  sayNames,
  sayNumber,
  sayPoints,
  sayTime,
} from './plain-words.ts';
import { type Facet, facet, main, type Subject } from './subject.ts';

export function describeReferrals(
  terms: ReferralTerms,
  { names, usualWeights }: { names: Names; usualWeights: FraudTerms['weights'] },
): Subject[] {
  const { friend, advocate, boosts, invitation, fraud } = terms;
  return [
    { key: 'referrals', title: 'Referral offer', facets: describeTerms(terms, names) },
    ...(friend.gift === null ? [] : [describeGift(friend.gift, 'friend')]),
    ...(advocate.gift === null ? [] : [describeGift(advocate.gift, 'advocate')]),
    ...boosts.map(describeBoost),
    {
      key: 'invitation',
      title: 'Invitation of friends',
      facets: [main(sayWords(invitation)), facet('in other languages', sayTexts(invitation.texts))],
    },
    {
      key: 'protection',
      title: 'Protection of referrals',
      facets: describeFraud(fraud, usualWeights),
    },
  ];
}

function describeTerms(terms: ReferralTerms, names: Names): Facet[] {
  const { friend, advocate, minimumOrder, holdDays, claimDays, limits } = terms;
  const points = (count: number) => (count === 0 ? null : sayPoints(count, names));
  const tiers = advocate.tiers.map(
    (each) => `${names.tiers.get(each.tier) ?? each.tier} ${sayPoints(each.points, names)}`,
  );
  return [
    facet('points for friends', points(friend.points)),
    facet('points for advocates', points(advocate.points)),
    facet('points for advocates in tiers', sayNames(tiers), 'the same for all'),
    facet('minimum order', minimumOrder === null ? null : sayMoney(minimumOrder)),
    said('rewarded', holdDays === 0 ? 'at once' : `${sayCount(holdDays, 'day')} after the order`),
    said('friends have time to order for', sayCount(claimDays, 'day')),
    facet('of one advocate in a month', sayFriends(limits.perMonth), 'no limit'),
    facet('of one advocate in a year', sayFriends(limits.perYear), 'no limit'),
    facet('of one advocate in a lifetime', sayFriends(limits.lifetime), 'no limit'),
  ];
}

function sayFriends(most: number | null): string | null {
  return most === null ? null : sayCount(most, 'friend');
}

/** Said also when it is new: nobody should have to guess it. */
function said(label: string, text: string): Facet {
  return { label, text, isUsual: false };
}

function describeBoost(boost: ReferralBoost): Subject {
  const { id, title, from, until, multiplierPercent } = boost;
  return {
    key: `boost:${id}`,
    title: `Referral boost “${title}”`,
    facets: [
      main(`${sayMultiplier(multiplierPercent)} on advocates’ points`),
      { label: 'name', text: `“${title}”`, isUsual: true },
      describeTitles(boost),
      facet('starts', from === null ? null : sayTime(from), 'always ran'),
      facet('ends', until === null ? null : sayTime(until), 'never'),
    ],
  };
}

/** `“A present”, our own message` */
function sayWords({ headline, message }: InvitationWords): string {
  if (headline === null && message === null) return 'in our own words';
  return [
    headline === null ? 'our own headline' : `“${headline}”`,
    message === null ? 'our own message' : `“${message}”`,
  ].join(', ');
}

function sayTexts(texts: Readonly<Record<string, InvitationWords>>): string | null {
  const each = Object.entries(texts).map(([locale, words]) => `${locale}: ${sayWords(words)}`);
  return each.length === 0 ? null : each.join('; ');
}

/** What each sign is called. */
const signs: readonly { kind: SignalKind; name: string }[] = [
  { kind: 'same_email', name: 'the same mailbox counts' },
  { kind: 'similar_email', name: 'a similar mailbox counts' },
  { kind: 'same_phone', name: 'the same phone counts' },
  { kind: 'same_address', name: 'the same address counts' },
  { kind: 'same_device', name: 'the same browser counts' },
  { kind: 'same_browser', name: 'a like browser on the same network counts' },
  { kind: 'same_network', name: 'the same network counts' },
  { kind: 'same_payment_name', name: 'payment in the advocate’s name counts' },
  { kind: 'repeated_friend', name: 'likeness to an earlier friend counts' },
  { kind: 'existing_customer', name: 'an existing customer counts' },
  { kind: 'known_customer', name: 'name and home of another customer count' },
  { kind: 'disposable_mail', name: 'a throw-away mailbox counts' },
  { kind: 'velocity', name: 'many friends in a day count' },
];

function describeFraud(fraud: FraudTerms, usual: FraudTerms['weights']): Facet[] {
  return [
    said('waits for staff', `from ${sayNumber(fraud.reviewFrom)}`),
    said('is blocked', `from ${sayNumber(fraud.blockFrom)}`),
    said('usual in a day', sayCount(fraud.friendsPerDay, 'friend')),
    said('signs are remembered for', sayCount(fraud.rememberDays, 'day')),
    ...signs.map(({ kind, name }) => ({
      label: name,
      text: sayNumber(fraud.weights[kind]),
      isUsual: fraud.weights[kind] === usual[kind],
    })),
  ];
}
