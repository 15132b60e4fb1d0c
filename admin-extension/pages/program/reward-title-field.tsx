import { programRewardsTexts as t } from '../../texts/en/program-rewards.ts';
import { TextField } from '../../ui/text-field.tsx';
import { rewardKinds } from './reward-kinds.ts';
import type { OfferFieldsProps, TypedOffer } from './typed.ts';

export function TitleField<Offer extends TypedOffer>({
  offer,
  onChange,
  errors,
}: OfferFieldsProps<Offer>) {
  return (
    <TextField
      label={t.titleField.label}
      value={offer.title}
      onChange={(title) => onChange({ ...offer, title })}
      error={errors['title']}
      placeholder={rewardKinds[offer.kind].example}
      help={t.titleField.help}
    />
  );
}
