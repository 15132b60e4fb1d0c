import { basket } from './pt-br/basket.ts';
import { card } from './pt-br/card.ts';
import { client } from './pt-br/client.ts';
import { friends } from './pt-br/friends.ts';
import { home } from './pt-br/home.ts';
import { invitation } from './pt-br/invitation.ts';
import { preferences } from './pt-br/preferences.ts';
import { rooms } from './pt-br/rooms.ts';
import type { ScreenTranslation } from './screen-translation.ts';

export const ptBR: ScreenTranslation = {
  home,
  rooms,
  card,
  friends,
  invitation,
  preferences,
  client,
  basket,
};
