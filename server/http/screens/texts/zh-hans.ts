import { basket } from './zh-hans/basket.ts';
import { card } from './zh-hans/card.ts';
import { client } from './zh-hans/client.ts';
import { friends } from './zh-hans/friends.ts';
import { home } from './zh-hans/home.ts';
import { invitation } from './zh-hans/invitation.ts';
import { preferences } from './zh-hans/preferences.ts';
import { rooms } from './zh-hans/rooms.ts';
import type { ScreenTranslation } from './screen-translation.ts';

export const zhHans: ScreenTranslation = {
  home,
  rooms,
  card,
  friends,
  invitation,
  preferences,
  client,
  basket,
};
