import { basket } from './ja/basket.ts';
import { card } from './ja/card.ts';
import { client } from './ja/client.ts';
import { friends } from './ja/friends.ts';
import { home } from './ja/home.ts';
import { invitation } from './ja/invitation.ts';
import { preferences } from './ja/preferences.ts';
import { rooms } from './ja/rooms.ts';
import type { ScreenTranslation } from './screen-translation.ts';

export const ja: ScreenTranslation = {
  home,
  rooms,
  card,
  friends,
  invitation,
  preferences,
  client,
  basket,
};
