import { errorsBelow } from '../../field-errors.ts';
import { MenuButton } from '../../ui/menu-button.tsx';
import { newReward } from './new-piece.ts';
import { PiecesCard } from './pieces-card.tsx';
import { RewardDialog } from './reward-dialog.tsx';
import { sayReward } from './say-reward.ts';
import type { SectionProps } from './typed.ts';
import { usePieces } from './use-pieces.ts';

const kinds = [
  { kind: 'amount_off', label: 'Fixed amount off', help: '500 points for $5' },
  {
    kind: 'amount_off_variable',
    label: 'Variable amount off',
    help: 'The member chooses how many points to spend',
  },
] as const;

export function RewardsSection({
  draft,
  errors,
  edit,
  currency,
}: SectionProps & { currency: string }) {
  const { rewards } = draft;
  const pieces = usePieces(rewards, (list) => edit({ rewards: list }));
  const ids = rewards.map(({ id }) => id);
  return (
    <>
      <PiecesCard
        title="Rewards"
        hint="What points can buy."
        add={
          <MenuButton
            items={kinds.map(({ kind, ...words }) => ({
              ...words,
              onClick: () => pieces.add(newReward(kind, { currency, ids })),
            }))}
          >
            Add reward
          </MenuButton>
        }
        pieces={pieces}
        items={rewards.map((reward, at) => ({
          id: reward.id,
          title: reward.title,
          name: reward.title,
          lines: [sayReward(reward)],
          errors: Object.values(errorsBelow(errors, `rewards.${at}`)),
        }))}
        empty={{
          icon: 'gift',
          title: 'No rewards yet',
          text: 'Without a reward, points can be earned but not spent.',
        }}
      />
      {pieces.dialog && <RewardDialog draft={draft} errors={errors} {...pieces.dialog} />}
    </>
  );
}
