import { z } from 'zod';
import { memberSorts, memberStatuses } from '../../contract/admin.ts';
import type { MemberChoice } from '../../operations/search-members.ts';
import type { MemberPlace } from '../../store/member-pages.ts';
import type { AdminDeps } from './admin-deps.ts';
import { requireSegment, segmentId } from './segment-routes.ts';

/** How members are chosen in an address. */
export const choiceQuery = {
  search: z.string().max(100),
  segment: segmentId,
  status: z.enum(memberStatuses),
  tier: z.string().regex(/^[a-z0-9][a-z0-9_-]{0,49}$/),
  points: z.literal('1'),
  sort: z.enum(memberSorts),
};

/** Where a page ends, as its cursor: `<rank>.<member>`. */
export const memberCursor = z
  .string()
  .regex(/^-?\d{1,18}\.\d{1,15}$/, 'a cursor of ours')
  .transform((text): MemberPlace => {
    const [rank = '0', memberId = '0'] = text.split('.');
    return { rank, memberId };
  });

export function presentPlace(place: MemberPlace | null): string | null {
  return place === null ? null : `${place.rank}.${place.memberId}`;
}

interface ChoiceQuery {
  search?: string | undefined;
  segment?: string | undefined;
  status?: (typeof memberStatuses)[number] | undefined;
  tier?: string | undefined;
  points?: '1' | undefined;
}

export async function readChoice(
  deps: AdminDeps,
  shopId: string,
  query: ChoiceQuery,
): Promise<MemberChoice> {
  const { search = '', segment, status = null, tier = null } = query;
  return {
    search,
    segment: segment === undefined ? null : (await requireSegment(deps, shopId, segment)).where,
    status,
    tier,
    withPoints: query.points === '1',
    ids: null,
  };
}
