import { basket } from './nl/basket.ts';
import { card } from './nl/card.ts';
import { client } from './nl/client.ts';
import { friends } from './nl/friends.ts';
import { home } from './nl/home.ts';
import { invitation } from './nl/invitation.ts';
import { preferences } from './nl/preferences.ts';
import { rooms } from './nl/rooms.ts';
import type { ScreenTranslation } from './screen-translation.ts';

export const nl: ScreenTranslation = {
  home,
  rooms,
  card,
  friends,
  invitation,
  preferences,
  client,
  basket,
};
