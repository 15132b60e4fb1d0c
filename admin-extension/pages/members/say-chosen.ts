import { membersTexts as t } from '../../texts/en/members.ts';
import type { MembersFilter } from './use-members-asked.ts';

/** Whom a filter of the list names, in words, for whoever reads it later. */
export function sayChosen({
  search,
  segment,
  tier,
  points,
}: Pick<MembersFilter, 'segment' | 'tier' | 'points'> & { search: string }): string {
  const { chosen } = t.bulk;
  const parts = [
    ...(search === '' ? [] : [chosen.search(search)]),
    ...(segment === '' ? [] : [chosen.segment(segment)]),
    ...(tier === '' ? [] : [chosen.tier(tier)]),
    ...(points === '' ? [] : [chosen.withPoints]),
  ];
  return parts.length === 0 ? chosen.all : parts.join(', ');
}
