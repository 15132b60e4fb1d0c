import type { TypedActivity } from './typed.ts';

/** When each activity gives its points. */
export const activityHelps: Readonly<Record<TypedActivity['type'], string>> = {
  sign_up: 'Once, when somebody becomes a member',
  birthday: 'Once a year, on the day in the shop’s time zone',
  anniversary: 'Each year, on the day they joined',
  newsletter: 'Agreeing to get the newsletter',
  review: 'Told to us by your review app through the API',
  social_follow: 'Following the shop somewhere',
  social_share: 'Sharing something of the shop',
  profile_complete: 'Name, address and birthday are known',
  referral: 'A friend whom they brought has ordered',
  custom: 'Whatever your own systems report through the API',
};
