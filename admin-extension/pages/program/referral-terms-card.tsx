import { useSession } from '../../session.tsx';
import { programReferralsTexts as t } from '../../texts/en/program-referrals.ts';
import { Card } from '../../ui/card.tsx';
import { Columns } from '../../ui/columns.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Text } from '../../ui/text.tsx';
import { OptionalMoneyField } from './money-field.tsx';
import type { ReferralProps } from './referral-props.ts';

const limits = [
  ['per_month', t.terms.perMonth],
  ['per_year', t.terms.perYear],
  ['lifetime', t.terms.inAll],
] as const;

/** When a friend counts, and how many of them. */
export function ReferralTermsCard({ referrals, errors, change }: ReferralProps) {
  const { shop } = useSession();
  return (
    <Card title={t.terms.title} hint={t.terms.hint}>
      <Stack>
        <Columns layout="halves">
          <OptionalMoneyField
            label={t.terms.least}
            value={referrals.minimum_order}
            onChange={(minimum_order) => change({ minimum_order })}
            errors={errors}
            path="referrals.minimum_order"
            currency={shop.currency}
            help={t.terms.leastHelp}
          />
          <NumberField
            label={t.terms.hold}
            value={referrals.hold_days}
            onChange={(hold_days) => change({ hold_days })}
            error={errors['referrals.hold_days']}
            suffix={t.days}
            help={t.terms.holdHelp}
          />
          <NumberField
            label={t.terms.claim}
            value={referrals.claim_days}
            onChange={(claim_days) => change({ claim_days })}
            error={errors['referrals.claim_days']}
            suffix={t.days}
            help={t.terms.claimHelp}
          />
        </Columns>
        <Stack gap="tight">
          <Text as="p">{t.terms.limits}</Text>
          <Columns layout="thirds">
            {limits.map(([name, label]) => (
              <NumberField
                key={name}
                label={label}
                value={referrals.limits[name]}
                empty={null}
                onChange={(most) => change({ limits: { ...referrals.limits, [name]: most } })}
                error={errors[`referrals.limits.${name}`]}
                placeholder={t.terms.noLimit}
              />
            ))}
          </Columns>
        </Stack>
      </Stack>
    </Card>
  );
}
