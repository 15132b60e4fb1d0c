import { programRewardsTexts as t } from '../../texts/en/program-rewards.ts';
import { TextField } from '../../ui/text-field.tsx';
import type { OfferFieldsProps, TypedOffer } from './typed.ts';

const labels = {
  gift_card: t.prefix.gift_card,
  custom: t.prefix.custom,
} as const;

/** How the codes of it begin, so that staff tell them apart. */
export function PrefixField<Offer extends TypedOffer>({
  offer,
  onChange,
  errors,
}: OfferFieldsProps<Offer>) {
  const { kind } = offer;
  return (
    <TextField
      label={kind === 'gift_card' || kind === 'custom' ? labels[kind] : t.prefix.codes}
      value={offer.code_prefix}
      onChange={(prefix) => onChange({ ...offer, code_prefix: prefix.toUpperCase() })}
      error={errors['code_prefix']}
    />
  );
}
