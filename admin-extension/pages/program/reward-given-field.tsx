import { programRewardsTexts as t } from '../../texts/en/program-rewards.ts';
import { Columns } from '../../ui/columns.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useSession } from '../../session.tsx';
import { MoneyField, OptionalMoneyField } from './money-field.tsx';
import { readPlatformId } from './read-platform-id.ts';
import type { FixedOffer } from './say-reward.ts';
import type { OfferFieldsProps, TypedRewardOf } from './typed.ts';

/** What a reward or a gift gives: money, a part of the order, a product. */
export function GivenField<Offer extends FixedOffer>({
  offer,
  onChange,
  errors,
}: OfferFieldsProps<Offer>) {
  const { currency } = useSession().shop;
  switch (offer.kind) {
    case 'amount_off':
    case 'gift_card':
    case 'store_credit':
      return (
        <MoneyField
          label={moneyLabels[offer.kind]}
          value={offer.value}
          onChange={(value) => onChange({ ...offer, value })}
          errors={errors}
          path="value"
        />
      );
    case 'percentage_off':
      return (
        <PercentageFields
          offer={offer}
          onChange={(patch) => onChange({ ...offer, ...patch })}
          errors={errors}
        />
      );
    case 'free_shipping':
      return (
        <OptionalMoneyField
          label={t.given.maxShipping}
          value={offer.max_shipping}
          onChange={(max_shipping) => onChange({ ...offer, max_shipping })}
          errors={errors}
          path="max_shipping"
          currency={currency}
          help={t.given.maxShippingHelp}
        />
      );
    case 'free_product':
      return (
        <TextField
          label={t.given.variant}
          value={offer.variant_id}
          onChange={(text) => onChange({ ...offer, variant_id: readPlatformId(text) })}
          error={errors['variant_id']}
          placeholder="44871290487"
          help={t.given.variantHelp}
        />
      );
    case 'custom':
      return null;
  }
}

type PercentageTerms = Pick<TypedRewardOf<'percentage_off'>, 'percent' | 'max_value'>;

interface PercentageFieldsProps {
  offer: PercentageTerms;
  onChange: (patch: Partial<PercentageTerms>) => void;
  errors: Readonly<Record<string, string>>;
}

function PercentageFields({ offer, onChange, errors }: PercentageFieldsProps) {
  const { currency } = useSession().shop;
  return (
    <Columns layout="halves">
      <NumberField
        label={t.given.percent}
        value={offer.percent}
        onChange={(percent) => onChange({ percent })}
        error={errors['percent']}
        suffix="%"
      />
      <OptionalMoneyField
        label={t.given.atMost}
        value={offer.max_value}
        onChange={(max_value) => onChange({ max_value })}
        errors={errors}
        path="max_value"
        currency={currency}
        help={t.given.atMostHelp}
      />
    </Columns>
  );
}

const moneyLabels = {
  amount_off: t.given.amount_off,
  gift_card: t.given.gift_card,
  store_credit: t.given.store_credit,
} as const;

/** What staff have to do for one of the shop's own kind; nothing for all others. */
export function InstructionsField<Offer extends FixedOffer>({
  offer,
  onChange,
  errors,
}: OfferFieldsProps<Offer>) {
  if (offer.kind !== 'custom') return null;
  return (
    <TextField
      label={t.given.instructions}
      value={offer.instructions ?? ''}
      onChange={(text) => onChange({ ...offer, instructions: text === '' ? null : text })}
      error={errors['instructions']}
      placeholder={t.given.instructionsExample}
      help={t.given.instructionsHelp}
      lines={2}
    />
  );
}
