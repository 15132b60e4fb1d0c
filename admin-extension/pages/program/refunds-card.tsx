import { Card } from '../../ui/card.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Columns } from '../../ui/columns.tsx';
import { Select } from '../../ui/select.tsx';
import { Stack } from '../../ui/stack.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { ProgramForm } from './program-form.ts';

interface RefundsCardProps {
  form: ProgramForm;
  errors: Readonly<Record<string, string>>;
  edit: (patch: Partial<ProgramForm>) => void;
}

export function RefundsCard({ form, errors, edit }: RefundsCardProps) {
  return (
    <Card title="Refunds and guests">
      <Stack>
        <Select
          label="When a refund takes back points that are spent already"
          value={form.negativeBalance}
          options={[
            { value: 'within_balance', label: 'Take what is there, forgive the rest' },
            { value: 'allow_negative', label: 'Let the balance go below zero' },
          ]}
          onChange={(negativeBalance) => edit({ negativeBalance })}
        />
        <Checkbox
          label="Give spent points back when the order that used them is refunded"
          checked={form.returnSpentPoints}
          onChange={(returnSpentPoints) => edit({ returnSpentPoints })}
        />
        <Columns layout="halves">
          <TextField
            label="Grace for returned points"
            kind="points"
            value={form.graceLotDays}
            onChange={(graceLotDays) => edit({ graceLotDays })}
            error={errors['settings.grace_lot_days']}
            help="How long points live that come back after they expired."
            suffix="days"
          />
          <TextField
            label="Guests may claim an order for"
            kind="points"
            value={form.unclaimedDays}
            onChange={(unclaimedDays) => edit({ unclaimedDays })}
            error={errors['settings.unclaimed_days']}
            help="Who joins within this time gets the order’s points."
            suffix="days"
          />
        </Columns>
      </Stack>
    </Card>
  );
}
