import { errorAt } from '../../field-errors.ts';
import { useSession } from '../../session.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Columns } from '../../ui/columns.tsx';
import { Fold } from '../../ui/fold.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Text } from '../../ui/text.tsx';
import { OptionalMoneyField } from './money-field.tsx';
import { sayCount } from './program-names.ts';
import { GoodForFields } from './reward-good-for.tsx';
import { PrefixField } from './reward-prefix-field.tsx';
import { sayMoney } from './say-conditions.ts';
import { sayProductsOf } from './say-reward.ts';
import type { RewardFieldsProps, TypedReward } from './typed.ts';

type CodeReward = Extract<TypedReward, { combines_with: unknown }>;

const combinations = [
  ['order_discounts', 'Order discounts'],
  ['product_discounts', 'Product discounts'],
  ['shipping_discounts', 'Shipping discounts'],
] as const;

const parts = ['minimum_order', 'products', 'code_prefix', 'code_days', 'combines_with'];

/** What the checkout is told about the code. */
export function CodeFields({ reward, onChange, errors }: RewardFieldsProps<CodeReward>) {
  const { shop } = useSession();
  const { combines_with: combines } = reward;
  return (
    <Fold
      title="The order and the code"
      summary={sayTerms(reward)}
      open={parts.some((part) => errorAt(errors, part) !== undefined)}
    >
      <Stack>
        <Columns layout="halves">
          <OptionalMoneyField
            label="Minimum order"
            value={reward.minimum_order}
            onChange={(minimum_order) => onChange({ ...reward, minimum_order })}
            errors={errors}
            path="minimum_order"
            currency={shop.currency}
            help="Leave empty for none."
          />
          <NumberField
            label="Codes are valid for"
            value={reward.code_days}
            onChange={(code_days) => onChange({ ...reward, code_days })}
            error={errors['code_days']}
            suffix="days"
          />
          <PrefixField reward={reward} onChange={onChange} errors={errors} />
        </Columns>
        {reward.kind === 'amount_off' || reward.kind === 'percentage_off' ? (
          <GoodForFields
            goodFor={reward.products}
            onChange={(products) => onChange({ ...reward, products })}
            errors={errors}
          />
        ) : null}
        <Stack gap="tight">
          <Text as="p">Can be used together with</Text>
          {combinations.map(([name, label]) => (
            <Checkbox
              key={name}
              label={label}
              checked={combines[name]}
              onChange={(on) => onChange({ ...reward, combines_with: { ...combines, [name]: on } })}
            />
          ))}
        </Stack>
      </Stack>
    </Fold>
  );
}

function sayTerms(reward: CodeReward): string {
  const least = reward.minimum_order;
  const products = sayProductsOf(reward);
  return [
    least === null ? 'Any order' : `Orders from ${sayMoney(least)}`,
    ...(products === null ? [] : [`only ${products}`]),
    `codes good for ${sayCount(reward.code_days, 'day')}`,
  ].join(', ');
}
