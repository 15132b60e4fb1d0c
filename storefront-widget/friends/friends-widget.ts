import type { ToldWidget } from '../lent/told-widget.ts';
import type { FriendsKey } from '../locales/friends-en.ts';

export type FriendsWidget = ToldWidget<FriendsKey>;
