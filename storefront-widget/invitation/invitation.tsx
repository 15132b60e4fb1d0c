import { atScreen } from '../lent/at-screen.ts';
import { furnish, type Place } from '../lent/furnish.ts';
import type { Loan } from '../lent/lent.ts';
import type { Rooms } from '../model/model.ts';
import css from './invitation.css?inline';
import { InvitationScreen } from './invitation-screen.tsx';
import { invitationTexts } from './invitation-texts.ts';
import { lookAtInvitation } from './look-at-invitation.ts';

const follow = ({ model }: Place): void =>
  atScreen(model, 'invitation', () => void lookAtInvitation(model));

/** What is behind a friend's link: it is fetched for whoever followed one. */
export const openInvitation = (loan: Loan, place: Place): Promise<Partial<Rooms>> =>
  furnish(loan, place, {
    css,
    texts: invitationTexts,
    views: { invitation: InvitationScreen },
    follow,
  });
