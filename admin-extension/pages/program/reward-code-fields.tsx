import { errorAt } from '../../field-errors.ts';
import { useSession } from '../../session.tsx';
import { programRewardsTexts as t } from '../../texts/en/program-rewards.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Columns } from '../../ui/columns.tsx';
import { Fold } from '../../ui/fold.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Text } from '../../ui/text.tsx';
import { OptionalMoneyField } from './money-field.tsx';
import { counted } from './program-names.ts';
import { GoodForFields } from './reward-good-for.tsx';
import { PrefixField } from './reward-prefix-field.tsx';
import { sayMoney } from './say-conditions.ts';
import { sayProductsOf } from './say-reward.ts';
import type { OfferFieldsProps, TypedOffer } from './typed.ts';

/** What is used by a code at the checkout. */
export type CodeOffer = Extract<TypedOffer, { combines_with: unknown }>;

const combinations = [
  ['order_discounts', t.code.order],
  ['product_discounts', t.code.product],
  ['shipping_discounts', t.code.shipping],
] as const;

const parts = ['minimum_order', 'products', 'code_prefix', 'code_days', 'combines_with'];

/** What the checkout is told about the code; one that ends with the friend’s claim has no days of its own. */
export function CodeFields<Offer extends CodeOffer>({
  offer,
  onChange,
  errors,
  endsWithClaim = false,
}: OfferFieldsProps<Offer> & { endsWithClaim?: boolean }) {
  const { shop } = useSession();
  const { combines_with: combines } = offer;
  return (
    <Fold
      title={t.code.title}
      summary={sayTerms(offer, endsWithClaim)}
      open={parts.some((part) => errorAt(errors, part) !== undefined)}
    >
      <Stack>
        <Columns layout="halves">
          <OptionalMoneyField
            label={t.code.least}
            value={offer.minimum_order}
            onChange={(minimum_order) => onChange({ ...offer, minimum_order })}
            errors={errors}
            path="minimum_order"
            currency={shop.currency}
            help={t.code.leastHelp}
          />
          {endsWithClaim ? null : (
            <NumberField
              label={t.code.validFor}
              value={offer.code_days}
              onChange={(code_days) => onChange({ ...offer, code_days })}
              error={errors['code_days']}
              suffix={t.days}
            />
          )}
          <PrefixField offer={offer} onChange={onChange} errors={errors} />
        </Columns>
        {offer.kind === 'amount_off' || offer.kind === 'percentage_off' ? (
          <GoodForFields
            goodFor={offer.products}
            onChange={(products) => onChange({ ...offer, products })}
            errors={errors}
          />
        ) : null}
        <Stack gap="tight">
          <Text as="p">{t.code.combines}</Text>
          {combinations.map(([name, label]) => (
            <Checkbox
              key={name}
              label={label}
              checked={combines[name]}
              onChange={(on) => onChange({ ...offer, combines_with: { ...combines, [name]: on } })}
            />
          ))}
        </Stack>
      </Stack>
    </Fold>
  );
}

function sayTerms(offer: CodeOffer, endsWithClaim: boolean): string {
  const least = offer.minimum_order;
  const products = sayProductsOf(offer);
  return [
    least === null ? t.code.anyOrder : t.code.ordersFrom(sayMoney(least)),
    ...(products === null ? [] : [`only ${products}`]),
    ...(endsWithClaim ? [] : [t.code.goodFor(counted(offer.code_days))]),
  ].join(', ');
}
