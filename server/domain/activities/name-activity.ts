import type { PlainActivityType } from '../program/activity-rule.ts';

interface ActivityWords {
  /** One short line. */
  title: string;
  /** What the points are for, after "for". */
  deed: string;
}

const plain: Record<PlainActivityType | 'birthday' | 'custom:invited', ActivityWords> = {
  sign_up: { title: 'Welcome bonus', deed: 'joining' },
  birthday: { title: 'Birthday bonus', deed: 'a birthday' },
  anniversary: { title: 'Anniversary bonus', deed: 'another year of membership' },
  newsletter: { title: 'Newsletter bonus', deed: 'signing up for the newsletter' },
  review: { title: 'Review bonus', deed: 'a review' },
  social_follow: { title: 'Follower bonus', deed: 'following us' },
  social_share: { title: 'Sharing bonus', deed: 'sharing' },
  profile_complete: { title: 'Profile bonus', deed: 'completing the profile' },
  referral: { title: 'Referral bonus', deed: 'bringing a friend' },
  /** What the program itself gives to who came by a member’s link. */
  'custom:invited': { title: 'Invitation bonus', deed: 'coming by a friend’s link' },
};

/** Our own words for an activity that the shop gave no title; `type` as it is kept: `review`, `custom:visit`. */
export function nameActivity(type: string): ActivityWords {
  const known = Object.entries(plain).find(([name]) => name === type);
  if (known !== undefined) return known[1];
  const id = type.replace(/^custom:/, '').replaceAll(/[-_]+/g, ' ');
  return { title: `${id.charAt(0).toUpperCase()}${id.slice(1)} bonus`, deed: id };
}
