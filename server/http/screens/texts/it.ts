import { basket } from './it/basket.ts';
import { card } from './it/card.ts';
import { client } from './it/client.ts';
import { friends } from './it/friends.ts';
import { home } from './it/home.ts';
import { invitation } from './it/invitation.ts';
import { preferences } from './it/preferences.ts';
import { rooms } from './it/rooms.ts';
import type { ScreenTranslation } from './screen-translation.ts';

export const it: ScreenTranslation = {
  home,
  rooms,
  card,
  friends,
  invitation,
  preferences,
  client,
  basket,
};
