import { Columns } from '../../ui/columns.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useSession } from '../../session.tsx';
import { MoneyField, OptionalMoneyField } from './money-field.tsx';
import { readPlatformId } from './read-platform-id.ts';
import { SliderFields } from './reward-slider-fields.tsx';
import type { RewardFieldsProps, TypedReward } from './typed.ts';

/** What it costs, and what it gives. */
export function GiftFields({ reward, ...rest }: RewardFieldsProps) {
  if (reward.kind === 'amount_off_variable') return <SliderFields reward={reward} {...rest} />;
  return (
    <>
      <Columns layout="halves">
        <NumberField
          label="Price in points"
          value={reward.points}
          onChange={(points) => rest.onChange({ ...reward, points })}
          error={rest.errors['points']}
        />
        <GivenField reward={reward} {...rest} />
      </Columns>
      {reward.kind === 'custom' ? (
        <TextField
          label="What your staff have to do"
          value={reward.instructions ?? ''}
          onChange={(text) => rest.onChange({ ...reward, instructions: text === '' ? null : text })}
          error={rest.errors['instructions']}
          placeholder="Sign a print of their choice and pack it with the next order."
          help="Stands on the to-do list; shoppers don’t see it."
          lines={2}
        />
      ) : null}
    </>
  );
}

type FixedProps = RewardFieldsProps<Exclude<TypedReward, { kind: 'amount_off_variable' }>>;

function GivenField({ reward, onChange, errors }: FixedProps) {
  const { currency } = useSession().shop;
  switch (reward.kind) {
    case 'amount_off':
    case 'gift_card':
    case 'store_credit':
      return (
        <MoneyField
          label={moneyLabels[reward.kind]}
          value={reward.value}
          onChange={(value) => onChange({ ...reward, value })}
          errors={errors}
          path="value"
        />
      );
    case 'percentage_off':
      return <PercentageFields reward={reward} onChange={onChange} errors={errors} />;
    case 'free_shipping':
      return (
        <OptionalMoneyField
          label="Only where shipping costs up to"
          value={reward.max_shipping}
          onChange={(max_shipping) => onChange({ ...reward, max_shipping })}
          errors={errors}
          path="max_shipping"
          currency={currency}
          help="Leave empty for any shipping."
        />
      );
    case 'free_product':
      return (
        <TextField
          label="Variant id"
          value={reward.variant_id}
          onChange={(text) => onChange({ ...reward, variant_id: readPlatformId(text) })}
          error={errors['variant_id']}
          placeholder="44871290487"
          help="The number at the end of the variant’s address in Shopify; paste the whole address if you like. On Stripe a price such as price_1Qx…"
        />
      );
    case 'custom':
      return null;
  }
}

const moneyLabels = {
  amount_off: 'Amount off',
  gift_card: 'Money on the card',
  store_credit: 'Credit',
} as const;

type PercentageProps = Omit<
  RewardFieldsProps<Extract<TypedReward, { kind: 'percentage_off' }>>,
  'program'
>;

function PercentageFields({ reward, onChange, errors }: PercentageProps) {
  const { currency } = useSession().shop;
  return (
    <Columns layout="halves">
      <NumberField
        label="Percent off"
        value={reward.percent}
        onChange={(percent) => onChange({ ...reward, percent })}
        error={errors['percent']}
        suffix="%"
      />
      <OptionalMoneyField
        label="At most"
        value={reward.max_value}
        onChange={(max_value) => onChange({ ...reward, max_value })}
        errors={errors}
        path="max_value"
        currency={currency}
        help="Empty: no limit."
      />
    </Columns>
  );
}
