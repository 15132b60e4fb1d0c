import { basket } from './fr/basket.ts';
import { card } from './fr/card.ts';
import { client } from './fr/client.ts';
import { friends } from './fr/friends.ts';
import { home } from './fr/home.ts';
import { invitation } from './fr/invitation.ts';
import { preferences } from './fr/preferences.ts';
import { rooms } from './fr/rooms.ts';
import type { ScreenTranslation } from './screen-translation.ts';

export const fr: ScreenTranslation = {
  home,
  rooms,
  card,
  friends,
  invitation,
  preferences,
  client,
  basket,
};
