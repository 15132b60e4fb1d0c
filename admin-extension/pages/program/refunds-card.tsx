import { programSettingsTexts as t } from '../../texts/en/program-settings.ts';
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
    <Card title={t.refunds.title}>
      <Stack>
        <Select
          label={t.refunds.negative}
          value={settings.negative_balance}
          options={[
            { value: 'within_balance', label: t.refunds.within },
            { value: 'allow_negative', label: t.refunds.below },
          ]}
          onChange={(negative_balance) => change({ negative_balance })}
        />
        <Checkbox
          label={t.refunds.giveBack}
          checked={settings.return_spent_points}
          onChange={(return_spent_points) => change({ return_spent_points })}
        />
        <Columns layout="halves">
          <NumberField
            label={t.refunds.grace}
            value={settings.grace_lot_days}
            onChange={(grace_lot_days) => change({ grace_lot_days })}
            error={errors['settings.grace_lot_days']}
            help={t.refunds.graceHelp}
            suffix={t.days}
          />
          <NumberField
            label={t.refunds.guests}
            value={settings.unclaimed_days}
            onChange={(unclaimed_days) => change({ unclaimed_days })}
            error={errors['settings.unclaimed_days']}
            help={t.refunds.guestsHelp}
            suffix={t.days}
          />
        </Columns>
      </Stack>
    </Card>
  );
}
