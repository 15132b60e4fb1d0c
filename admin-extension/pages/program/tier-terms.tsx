import { programTiersTexts as t } from '../../texts/en/program-tiers.ts';
import { Card } from '../../ui/card.tsx';
import { Columns } from '../../ui/columns.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { Select } from '../../ui/select.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Text } from '../../ui/text.tsx';
import { useSession } from '../../session.tsx';
import { usualAmount } from './new-piece.ts';
import { sayTiers } from './say-rule.ts';
import type { SectionProps, TypedLevel, TypedTiers } from './typed.ts';

interface TierTermsProps extends Pick<SectionProps, 'errors'> {
  tiers: TypedTiers;
  /** What is wrong with the ladder as a whole. */
  ladderError: string | undefined;
  onChange: (tiers: TypedTiers) => void;
}

/** How a member's place is measured and lost. */
export function TierTerms({ tiers, errors, ladderError, onChange }: TierTermsProps) {
  const { shop } = useSession();
  return (
    <Card title={t.terms.title} hint={sayTiers(tiers)}>
      <Stack>
        <Columns layout="halves">
          <Select
            label={t.terms.basis}
            value={tiers.basis}
            options={[
              { value: 'money_spent', label: t.terms.money_spent },
              { value: 'points_earned', label: t.terms.points_earned },
              { value: 'orders_placed', label: t.terms.orders_placed },
            ]}
            onChange={(basis) => onChange(switchBasis(tiers, basis, shop.currency))}
            help={t.terms.basisHelp}
          />
          <Select
            label={t.terms.window}
            value={tiers.window}
            options={[
              { value: 'rolling_12_months', label: t.terms.rolling_12_months },
              { value: 'calendar_year', label: t.terms.calendar_year },
              { value: 'year_from_entry', label: t.terms.year_from_entry },
              { value: 'lifetime', label: t.terms.lifetime },
            ]}
            onChange={(window) => onChange({ ...tiers, window })}
          />
          {tiers.window === 'lifetime' ? null : (
            <>
              <NumberField
                label={t.terms.grace}
                value={tiers.grace_days}
                onChange={(grace_days) => onChange({ ...tiers, grace_days })}
                error={errors['tiers.grace_days']}
                suffix={t.terms.days}
                help={t.terms.graceHelp}
              />
              <Select
                label={t.terms.fall}
                value={tiers.downgrade}
                options={[
                  { value: 'to_figure', label: t.terms.fitting },
                  { value: 'one_step', label: t.terms.oneStep },
                ]}
                onChange={(downgrade) => onChange({ ...tiers, downgrade })}
              />
            </>
          )}
        </Columns>
        {ladderError === undefined ? null : (
          <Text as="p" tone="critical">
            {ladderError}
          </Text>
        )}
      </Stack>
    </Card>
  );
}

/** The thresholds of another basis: their figures stay where there are any. */
function switchBasis(tiers: TypedTiers, basis: TypedTiers['basis'], currency: string): TypedTiers {
  const convert = (threshold: TypedLevel['threshold']): TypedLevel['threshold'] => {
    if (threshold === null) return null;
    const figure = Math.trunc(Number(typeof threshold === 'object' ? threshold.amount : threshold));
    return basis === 'money_spent' ? { amount: usualAmount(figure, currency), currency } : figure;
  };
  return {
    ...tiers,
    basis,
    currency: basis === 'money_spent' ? currency : null,
    levels: tiers.levels.map((level) => ({ ...level, threshold: convert(level.threshold) })),
  };
}
