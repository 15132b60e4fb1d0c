import { type FriendsKey, friendsEn } from '../locales/friends-en.ts';
import type { Texts } from '../texts.ts';

export const friendsTexts = {
  english: friendsEn,
  others: {
    de: async (): Promise<Texts<FriendsKey>> =>
      (await import('../locales/friends-de.ts')).friendsDe,
  },
};
