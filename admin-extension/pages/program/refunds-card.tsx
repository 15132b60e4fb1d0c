import { Card } from '../../ui/card.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Columns } from '../../ui/columns.tsx';
import { Select } from '../../ui/select.tsx';
import { Stack } from '../../ui/stack.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import type { SectionProps, TypedProgram } from './typed.ts';

export function RefundsCard({ draft, errors, edit }: SectionProps) {
  const { settings } = draft;
  const change = (patch: Partial<TypedProgram['settings']>) =>
    edit({ settings: { ...settings, ...patch } });
  return (
    <Card title="Refunds and guests">
      <Stack>
        <Select
          label="When a refund takes back points that are spent already"
          value={settings.negative_balance}
          options={[
            { value: 'within_balance', label: 'Take what is there, forgive the rest' },
            { value: 'allow_negative', label: 'Let the balance go below zero' },
          ]}
          onChange={(negative_balance) => change({ negative_balance })}
        />
        <Checkbox
          label="Give spent points back when the order that used them is refunded"
          checked={settings.return_spent_points}
          onChange={(return_spent_points) => change({ return_spent_points })}
        />
        <Columns layout="halves">
          <NumberField
            label="Grace for returned points"
            value={settings.grace_lot_days}
            onChange={(grace_lot_days) => change({ grace_lot_days })}
            error={errors['settings.grace_lot_days']}
            help="How long points live that come back after they expired."
            suffix="days"
          />
          <NumberField
            label="Guests may claim an order for"
            value={settings.unclaimed_days}
            onChange={(unclaimed_days) => change({ unclaimed_days })}
            error={errors['settings.unclaimed_days']}
            help="Who joins within this time gets the order’s points."
            suffix="days"
          />
        </Columns>
      </Stack>
    </Card>
  );
}
