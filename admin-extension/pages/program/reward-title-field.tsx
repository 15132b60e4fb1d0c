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
      label="Title"
      value={offer.title}
      onChange={(title) => onChange({ ...offer, title })}
      error={errors['title']}
      placeholder={rewardKinds[offer.kind].example}
      help="As shoppers see it."
    />
  );
}
