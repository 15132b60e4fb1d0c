import { basket } from './en/basket.ts';
import { card } from './en/card.ts';
import { client } from './en/client.ts';
import { friends } from './en/friends.ts';
import { home } from './en/home.ts';
import { invitation } from './en/invitation.ts';
import { preferences } from './en/preferences.ts';
import { rooms } from './en/rooms.ts';

/** English, in which every text exists. */
export const english = {
  home,
  rooms,
  card,
  friends,
  invitation,
  preferences,
  client,
  basket,
} as const;

export type ScreenTexts = typeof english;
