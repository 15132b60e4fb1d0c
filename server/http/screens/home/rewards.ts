import type { ScreenNode } from '../../../contract/screen.ts';
import type { StorefrontReward } from '../../../contract/storefront-reward.ts';
import { h } from '../h.ts';
import type { Painter } from '../painter.ts';
import { drawEmptyNote } from '../empty-note.ts';
import { drawRewardTicket } from './reward-ticket.ts';

/** Each can be looked at, also what is out of reach: its screen says what is missing. */
export function drawRewards(
  rewards: readonly StorefrontReward[],
  available: number,
  by: Painter,
): ScreenNode[] {
  if (rewards.length === 0)
    return [drawEmptyNote('ticket', { text: by.speech.say('home.noRewards') })];
  return [
    h(
      'ul',
      { class: 'list' },
      rewards.map((reward) =>
        h(
          'li',
          { key: reward.id },
          h(
            'a',
            { class: 'plain', to: `reward/${reward.id}` },
            drawRewardTicket(reward, by, available),
          ),
        ),
      ),
    ),
  ];
}
