import type { Texts } from '../texts.ts';
import { type RoomKey, roomsEn } from '../locales/rooms-en.ts';

/** English comes with the rooms; any other language is one small file more. */
export const roomTexts = {
  english: roomsEn,
  others: {
    de: async (): Promise<Texts<RoomKey>> => (await import('../locales/rooms-de.ts')).roomsDe,
  },
};
