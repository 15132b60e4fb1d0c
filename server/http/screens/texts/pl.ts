import { basket } from './pl/basket.ts';
import { card } from './pl/card.ts';
import { client } from './pl/client.ts';
import { friends } from './pl/friends.ts';
import { home } from './pl/home.ts';
import { invitation } from './pl/invitation.ts';
import { preferences } from './pl/preferences.ts';
import { rooms } from './pl/rooms.ts';
import type { ScreenTranslation } from './screen-translation.ts';

export const pl: ScreenTranslation = {
  home,
  rooms,
  card,
  friends,
  invitation,
  preferences,
  client,
  basket,
};
