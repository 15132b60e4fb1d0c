import { useSession } from '../../session.tsx';
import { Card } from '../../ui/card.tsx';
import { Columns } from '../../ui/columns.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Text } from '../../ui/text.tsx';
import { OptionalMoneyField } from './money-field.tsx';
import type { ReferralProps } from './referral-props.ts';

const limits = [
  ['per_month', 'In a month'],
  ['per_year', 'In a year'],
  ['lifetime', 'In all'],
] as const;

/** When a friend counts, and how many of them. */
export function ReferralTermsCard({ referrals, errors, change }: ReferralProps) {
  const { shop } = useSession();
  return (
    <Card
      title="When it counts"
      hint="Who has claimed an offer keeps it as it was then; what you change is for those who come later."
    >
      <Stack>
        <Columns layout="halves">
          <OptionalMoneyField
            label="Minimum order"
            value={referrals.minimum_order}
            onChange={(minimum_order) => change({ minimum_order })}
            errors={errors}
            path="referrals.minimum_order"
            currency={shop.currency}
            help="The goods of the friend’s first order, after discounts. Empty: any order."
          />
          <NumberField
            label="Wait after the order"
            value={referrals.hold_days}
            onChange={(hold_days) => change({ hold_days })}
            error={errors['referrals.hold_days']}
            suffix="days"
            help="As long as goods can be sent back: a full refund in this time ends it."
          />
          <NumberField
            label="Friends have time to order for"
            value={referrals.claim_days}
            onChange={(claim_days) => change({ claim_days })}
            error={errors['referrals.claim_days']}
            suffix="days"
            help="From the moment they claim the offer."
          />
        </Columns>
        <Stack gap="tight">
          <Text as="p">Friends that one advocate is rewarded for, at most</Text>
          <Columns layout="thirds">
            {limits.map(([name, label]) => (
              <NumberField
                key={name}
                label={label}
                value={referrals.limits[name]}
                empty={null}
                onChange={(most) => change({ limits: { ...referrals.limits, [name]: most } })}
                error={errors[`referrals.limits.${name}`]}
                placeholder="No limit"
              />
            ))}
          </Columns>
        </Stack>
      </Stack>
    </Card>
  );
}
