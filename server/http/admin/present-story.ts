import type { MemberStory } from '../../contract/admin-members.ts';
import type { MemberAccount } from '../../operations/read-member.ts';
import type { Story } from '../../operations/read-story.ts';
import type { Shop } from '../../store/shops.ts';
import { presentMoney } from '../present-money.ts';

export function presentStory(
  story: Story,
  { account, shop }: { account: MemberAccount; shop: Shop },
): MemberStory {
  const { nextExpiry } = account;
  return {
    joined_at: account.member.joinedAt.toISOString(),
    orders: story.orders,
    spent: presentMoney({ minor: story.spentMinor, currency: shop.currency }),
    first_order_at: story.firstOrderAt?.toISOString() ?? null,
    last_order_at: story.lastOrderAt?.toISOString() ?? null,
    last_active_at: story.lastActiveAt?.toISOString() ?? null,
    tier: story.tier,
    tier_changes: story.tierChanges.map(({ at, tier }) => ({ at: at.toISOString(), tier })),
    merged: story.merged,
    next_expiry: nextExpiry && { points: nextExpiry.points, at: nextExpiry.at.toISOString() },
  };
}
