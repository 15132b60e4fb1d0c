import { AppError } from '../../../base/errors.ts';
import { localiseLevel } from '../../../domain/tiers/localise-level.ts';
import { findCard, giveCard } from '../../../operations/give-card.ts';
import { readMemberAccount } from '../../../operations/read-member.ts';
import { readTier } from '../../../operations/read-tier.ts';
import type { Route } from '../../route.ts';
import { drawCard } from '../../screens/card/draw-card.ts';
import { memberOf, type Shopper } from '../authenticate-shopper.ts';
import type { StorefrontDeps } from '../read-page.ts';
import { pageFor } from './page.ts';

/** The member card. */
export function listCardPages(deps: StorefrontDeps): Route<Shopper>[] {
  const { db } = deps;
  const page = pageFor(deps);
  return [
    page({
      method: 'get',
      path: '/pages/card',
      draw: async ({ caller: shopper }, by) => {
        const memberId = memberOf(shopper);
        const { shop } = shopper;
        const { shopId } = shop;
        const { now } = by;
        const [account, tier] = await Promise.all([
          readMemberAccount(db, { shopId, memberId, now }),
          readTier(db, { shop, memberId, now }),
        ]);
        if (account === null || account.member.status !== 'active')
          throw new AppError('not_found', 'There is no such member.');
        const { firstName, lastName } = account.member;
        const level = tier?.level ?? null;
        const name = [firstName, lastName].filter((part) => part !== null).join(' ');
        const card = {
          name: name === '' ? null : name,
          number: findCard(account.identities) ?? (await giveCard(db, { shopId, memberId, now })),
          available: account.balance.available,
          tier: level && localiseLevel(level, by.language).name,
        };
        return { at: 'card', back: 'home', body: drawCard(card, by) };
      },
    }),
  ];
}
