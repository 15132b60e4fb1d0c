import type { ProgramDocument } from '../../../server/contract/program/program.ts';
import { programTexts } from '../../texts/en/program.ts';
import { programChangesTexts as t } from '../../texts/en/program-changes.ts';
import { programReferralsTexts as words } from '../../texts/en/program-referrals.ts';
import { diffPart, diffPieces, type ProgramChange } from './diff-pieces.ts';
import { previewReferrals, sayBoost } from './preview-referrals.ts';
import type { ProgramNames } from './program-names.ts';
import { sayWorth } from './say-reward.ts';
import { withTexts } from './with-texts.ts';

type Terms = NonNullable<ProgramDocument['referrals']>;
type Gift = Terms['friend']['gift'];

/** What is different in the terms of referrals. */
export function diffReferrals(
  was: Terms | null,
  is: Terms | null,
  names: ProgramNames,
): ProgramChange[] {
  const say = (terms: Terms) => {
    const { friend, advocate } = previewReferrals(terms, names);
    return `${friend} ${advocate}`;
  };
  if (was === null || is === null)
    return was === is
      ? []
      : [
          {
            name: programTexts.sections.referrals,
            before: was && say(was),
            after: is && say(is),
          },
        ];
  return [
    ...diffPart(plain(was), plain(is), { name: () => words.gives.title, say }),
    ...diffGift(was.friend.gift, is.friend.gift, words.side.friend.title),
    ...diffGift(was.advocate.gift, is.advocate.gift, words.side.advocate.title),
    ...diffPieces(was.boosts.map(withTexts), is.boosts.map(withTexts), {
      key: ({ id }) => id,
      name: ({ title }) => title,
      say: sayBoost,
      order: t.order,
    }),
  ];
}

/** Without what is compared by itself. */
function plain(terms: Terms): Terms {
  return { ...terms, boosts: [] };
}

/** What the sentence about both sides does not say of a gift: its words, its code. */
function diffGift(was: Gift, is: Gift, name: string): ProgramChange[] {
  if (was === null || is === null) return [];
  return diffPart(was, is, { name: () => name, say: (gift) => sayWorth(gift) });
}
