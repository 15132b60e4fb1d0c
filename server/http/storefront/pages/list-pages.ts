import type { Route } from '../../route.ts';
import type { Shopper } from '../authenticate-shopper.ts';
import type { ReferralDeps } from '../read-sharing.ts';
import { listCardPages } from './card-pages.ts';
import { listFriendsPages } from './friends-pages.ts';
import { listHistoryPages } from './history-pages.ts';
import { listHomePages } from './home-pages.ts';
import { listInvitationPages } from './invitation-pages.ts';
import { listPreferencesPages } from './preferences-pages.ts';
import { listRedemptionPages } from './redemption-pages.ts';

/** Every screen that a shopper can open or send a form to. */
export function listPages(deps: ReferralDeps): Route<Shopper>[] {
  return [
    ...listHomePages(deps),
    ...listRedemptionPages(deps),
    ...listHistoryPages(deps),
    ...listCardPages(deps),
    ...listFriendsPages(deps),
    ...listInvitationPages(deps),
    ...listPreferencesPages(deps),
  ];
}
