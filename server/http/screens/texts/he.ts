import { basket } from './he/basket.ts';
import { card } from './he/card.ts';
import { client } from './he/client.ts';
import { friends } from './he/friends.ts';
import { home } from './he/home.ts';
import { invitation } from './he/invitation.ts';
import { preferences } from './he/preferences.ts';
import { rooms } from './he/rooms.ts';
import type { ScreenTranslation } from './screen-translation.ts';

export const he: ScreenTranslation = {
  home,
  rooms,
  card,
  friends,
  invitation,
  preferences,
  client,
  basket,
};
