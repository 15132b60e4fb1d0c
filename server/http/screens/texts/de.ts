import { basket } from './de/basket.ts';
import { card } from './de/card.ts';
import { client } from './de/client.ts';
import { friends } from './de/friends.ts';
import { home } from './de/home.ts';
import { invitation } from './de/invitation.ts';
import { preferences } from './de/preferences.ts';
import { rooms } from './de/rooms.ts';
import type { ScreenTranslation } from './screen-translation.ts';

export const de: ScreenTranslation = {
  home,
  rooms,
  card,
  friends,
  invitation,
  preferences,
  client,
  basket,
};
