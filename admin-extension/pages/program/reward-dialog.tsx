import { TextField } from '../../ui/text-field.tsx';
import { PieceDialog } from './piece-dialog.tsx';
import { previewReward } from './preview-reward.ts';
import { AvailabilityFields } from './reward-availability-fields.tsx';
import { CodeFields } from './reward-code-fields.tsx';
import { GiftFields } from './reward-gift-fields.tsx';
import { HandedOverFields } from './reward-handed-over-fields.tsx';
import { rewardKinds } from './reward-kinds.ts';
import { LooksFields } from './reward-looks-fields.tsx';
import { TierPriceFields } from './reward-tier-prices.tsx';
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
  const { label, example } = rewardKinds[reward.kind];
  const [said = '', ...more] = previewReward(reward, draft);
  const fields = { reward, onChange: set, errors, program: draft };
  return (
    <PieceDialog
      title={`${at < rewards.length ? 'Edit reward' : 'New reward'}: ${label}`}
      inWords={said}
      moreWords={more}
      error={errors['']}
      large
      onDone={done}
      onClose={onClose}
    >
      <TextField
        label="Title"
        value={reward.title}
        onChange={(title) => set({ ...reward, title })}
        error={errors['title']}
        placeholder={example}
        help="As shoppers see it."
      />
      <GiftFields {...fields} />
      <LooksFields {...fields} />
      <TierPriceFields {...fields} />
      <TermsFields {...fields} />
      <AvailabilityFields {...fields} />
      <TranslationFields {...fields} />
    </PieceDialog>
  );
}

type TermsProps = Parameters<typeof AvailabilityFields>[0];

/** Of a code for the checkout, or of what is handed over without one. */
function TermsFields({ reward, ...rest }: TermsProps) {
  return 'combines_with' in reward ? (
    <CodeFields reward={reward} {...rest} />
  ) : (
    <HandedOverFields reward={reward} {...rest} />
  );
}
