import { monthsAfter } from '../domain/calendar-days.ts';
import { dayInZone } from '../domain/day-in-zone.ts';
import type { Database } from '../store/database.ts';
import { type Refusal, refuseWith } from '../domain/speech/refusal.ts';
import { type Profile, readProfile, saveBirthday } from '../store/profiles.ts';
import { readProgram } from './read-program.ts';
import { reviewProfiles } from './review-profiles.ts';
import { Settlement, type SettlingShop } from './settlement.ts';

export type ProfileRefusal = Refusal<
  'member_unknown' | 'birthday_changed_lately' | 'birthday_impossible'
>;

/** The oldest person there ever was lived 122 years. */
const ageMax = 125;

/**
 * A member tells their birthday. Once told it can be changed a year later: a birthday is a fact, and no way to
 * points. What it completes is given at once.
 */
export async function saveOwnProfile(
  db: Database,
  step: { shop: SettlingShop; memberId: string; birthday: string; now: Date },
): Promise<'saved' | ProfileRefusal> {
  const { shop, memberId, birthday, now } = step;
  const { program } = await readProgram(db, shop.shopId);
  return db.transaction(async (tx) => {
    const settlement = new Settlement(tx, shop, now);
    await settlement.open([memberId], { openOf: [] });
    const profile = await readProfile(tx, shop.shopId, memberId);
    if (profile === null) return refuseWith('member_unknown', 'refusals.notInProgram');
    if (profile.birthday === birthday) return 'saved';
    const refusal = checkBirthday(profile, {
      birthday,
      today: dayInZone(now, shop.timeZone),
      shop,
    });
    if (refusal !== null) return refusal;
    await saveBirthday(tx, shop.shopId, { memberId, birthday, now });
    await reviewProfiles(tx, settlement, { program, memberIds: [memberId] });
    await settlement.post();
    return 'saved';
  });
}

function checkBirthday(
  profile: Profile,
  told: { birthday: string; today: string; shop: SettlingShop },
): ProfileRefusal | null {
  const { birthday, today, shop } = told;
  if (birthday >= today || birthday < monthsAfter(today, -12 * ageMax))
    return refuseWith('birthday_impossible', 'refusals.birthdayImpossible');
  const changeable = birthdayChangeableOn(profile, { timeZone: shop.timeZone, today });
  if (changeable === null) return null;
  return refuseWith('birthday_changed_lately', 'refusals.birthdayChangedLately', {
    day: { day: changeable },
  });
}

/** The shop's day from which on another birthday is taken; null: it is now. */
export function birthdayChangeableOn(
  { birthday, birthdayKnownAt }: Pick<Profile, 'birthday' | 'birthdayKnownAt'>,
  { timeZone, today }: { timeZone: string; today: string },
): string | null {
  if (birthday === null || birthdayKnownAt === null) return null;
  const changeable = monthsAfter(dayInZone(birthdayKnownAt, timeZone), 12);
  return changeable <= today ? null : changeable;
}
