import { programRewardsTexts as t } from '../../texts/en/program-rewards.ts';
import { PieceDialog } from './piece-dialog.tsx';
import { previewReward } from './preview-reward.ts';
import { AvailabilityFields } from './reward-availability-fields.tsx';
import { GiftFields } from './reward-gift-fields.tsx';
import { rewardKinds } from './reward-kinds.ts';
import { LooksFields } from './reward-looks-fields.tsx';
import { TermsFields } from './reward-terms-fields.tsx';
import { TierPriceFields } from './reward-tier-prices.tsx';
import { TitleField } from './reward-title-field.tsx';
import { TranslationFields } from './reward-translation-fields.tsx';
import type { PieceProps, TypedReward } from './typed.ts';
import { usePiece } from './use-piece.ts';

/** One reward of any kind. */
export function RewardDialog({ draft, at, initial, onClose, ...rest }: PieceProps<TypedReward>) {
  const { rewards } = draft;
  const {
    piece: reward,
    set,
    errors,
    done,
  } = usePiece({
    ...rest,
    initial,
    path: `rewards.${at}`,
    lay: (piece: TypedReward) => ({ ...draft, rewards: rewards.toSpliced(at, 1, piece) }),
  });
  const { label } = rewardKinds[reward.kind];
  const [said = '', ...more] = previewReward(reward, draft);
  const fields = { reward, onChange: set, errors, program: draft };
  const offer = { offer: reward, onChange: set, errors };
  return (
    <PieceDialog
      title={`${at < rewards.length ? t.dialog.edit : t.dialog.new}: ${label}`}
      inWords={said}
      moreWords={more}
      error={errors['']}
      large
      onDone={done}
      onClose={onClose}
    >
      <TitleField {...offer} />
      <GiftFields {...fields} />
      <LooksFields {...offer} />
      <TierPriceFields {...fields} />
      <TermsFields {...offer} />
      <AvailabilityFields {...fields} />
      <TranslationFields {...offer} />
    </PieceDialog>
  );
}
