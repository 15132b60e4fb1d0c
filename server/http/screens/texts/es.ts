import { basket } from './es/basket.ts';
import { card } from './es/card.ts';
import { client } from './es/client.ts';
import { friends } from './es/friends.ts';
import { home } from './es/home.ts';
import { invitation } from './es/invitation.ts';
import { preferences } from './es/preferences.ts';
import { rooms } from './es/rooms.ts';
import type { ScreenTranslation } from './screen-translation.ts';

export const es: ScreenTranslation = {
  home,
  rooms,
  card,
  friends,
  invitation,
  preferences,
  client,
  basket,
};
