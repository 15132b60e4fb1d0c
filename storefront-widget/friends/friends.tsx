import { atScreen } from '../lent/at-screen.ts';
import { furnish, type Place } from '../lent/furnish.ts';
import type { Loan } from '../lent/lent.ts';
import type { Rooms } from '../model/model.ts';
import css from './friends.css?inline';
import { friendsTexts } from './friends-texts.ts';
import { readSharing } from './share.ts';
import { SharingScreen } from './sharing-screen.tsx';

const follow = ({ model }: Place): void =>
  atScreen(model, 'friends', () => void readSharing(model));

/** A member's link and their friends: it is fetched when they turn to it. */
export const openFriends = (loan: Loan, place: Place): Promise<Partial<Rooms>> =>
  furnish(loan, place, { css, texts: friendsTexts, views: { friends: SharingScreen }, follow });
