import { programReferralsTexts as t } from '../../texts/en/program-referrals.ts';
import { PieceDialog } from './piece-dialog.tsx';
import { previewReferrals } from './preview-referrals.ts';
import { counted, namesOf } from './program-names.ts';
import { GivenField, InstructionsField } from './reward-given-field.tsx';
import { rewardKinds } from './reward-kinds.ts';
import { LooksFields } from './reward-looks-fields.tsx';
import { TermsFields } from './reward-terms-fields.tsx';
import { TitleField } from './reward-title-field.tsx';
import { TranslationFields } from './reward-translation-fields.tsx';
import type { PieceProps, TypedGift, TypedReferrals } from './typed.ts';
import { usePiece } from './use-piece.ts';

export type ReferralSide = 'friend' | 'advocate';

interface GiftDialogProps extends Omit<PieceProps<TypedGift>, 'at'> {
  referrals: TypedReferrals;
  side: ReferralSide;
}

/** What one side of a referral is given: the terms of a reward, without what only buyers with points have. */
export function GiftDialog({ draft, referrals, side, initial, onClose, ...rest }: GiftDialogProps) {
  const lay = (gift: TypedGift) => ({ ...referrals, [side]: { ...referrals[side], gift } });
  const {
    piece: gift,
    set,
    errors,
    done,
  } = usePiece({
    ...rest,
    initial,
    path: `referrals.${side}.gift`,
    lay: (piece: TypedGift) => ({ ...draft, referrals: lay(piece) }),
  });
  const fields = { offer: gift, onChange: set, errors };
  return (
    <PieceDialog
      title={(side === 'friend' ? t.gift.forFriends : t.gift.forAdvocates)(
        rewardKinds[gift.kind].label,
      )}
      inWords={previewReferrals(lay(gift), namesOf(draft))[side]}
      moreWords={[sayLife(gift, side === 'friend' ? referrals.claim_days : gift.code_days)]}
      error={errors['']}
      large
      onDone={done}
      onClose={onClose}
    >
      <TitleField {...fields} />
      <GivenField {...fields} />
      <InstructionsField {...fields} />
      <LooksFields {...fields} />
      <TermsFields {...fields} endsWithClaim={side === 'friend'} />
      <TranslationFields {...fields} />
    </PieceDialog>
  );
}

/** `codeDays`: how long a code lives; a friend's lives as long as their claim. */
function sayLife(gift: TypedGift, codeDays: number | string | null): string {
  if ('combines_with' in gift) return t.gift.goodFor(counted(codeDays ?? ''));
  return gift.code_days === null ? t.gift.never : t.gift.after(counted(gift.code_days));
}
