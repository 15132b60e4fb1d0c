import { basket } from './ar/basket.ts';
import { card } from './ar/card.ts';
import { client } from './ar/client.ts';
import { friends } from './ar/friends.ts';
import { home } from './ar/home.ts';
import { invitation } from './ar/invitation.ts';
import { preferences } from './ar/preferences.ts';
import { rooms } from './ar/rooms.ts';
import type { ScreenTranslation } from './screen-translation.ts';

export const ar: ScreenTranslation = {
  home,
  rooms,
  card,
  friends,
  invitation,
  preferences,
  client,
  basket,
};
