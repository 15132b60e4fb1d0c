import type { PlainActivityType } from '../program/activity-rule.ts';
import { type Sentences, sentencesIn } from '../speech/sentences.ts';

/** Those that sentences have words for; `custom:invited` is what the program itself gives to who came by a member’s link. */
const known: Readonly<Record<PlainActivityType | 'birthday' | 'custom:invited', string>> = {
  sign_up: 'sign_up',
  birthday: 'birthday',
  anniversary: 'anniversary',
  newsletter: 'newsletter',
  review: 'review',
  social_follow: 'social_follow',
  social_share: 'social_share',
  profile_complete: 'profile_complete',
  referral: 'referral',
  'custom:invited': 'invited',
};

/** Activities are named without points. */
const plain = sentencesIn({ language: 'en', pointsName: { one: 'point', other: 'points' } });

/** Our own words for an activity that the shop gave no title; `type` as it is kept: `review`, `custom:visit`. */
export function nameActivity(type: string, speech: Sentences = plain): string {
  const { type: word, name } = wordOf(type);
  const capital = name.charAt(0).toUpperCase() + name.slice(1);
  return speech.say('history.activityTitle', { type: word, name: capital });
}

/** As sentences know it: one of ours, else by the name that the shop's own has in its id. */
export function wordOf(type: string): { type: string; name: string } {
  const ours = Object.entries(known).find(([each]) => each === type);
  const name = type.replace(/^custom:/, '').replaceAll(/[-_]+/g, ' ');
  return { type: ours?.[1] ?? 'other', name };
}
