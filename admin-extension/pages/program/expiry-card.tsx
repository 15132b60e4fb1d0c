import { Card } from '../../ui/card.tsx';
import { Columns } from '../../ui/columns.tsx';
import { Select } from '../../ui/select.tsx';
import { Stack } from '../../ui/stack.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { ExpiryForm } from './expiry-form.ts';
import type { ProgramForm } from './program-form.ts';
import { monthNames } from './say-expiry.ts';

interface ExpiryCardProps {
  form: ProgramForm;
  errors: Readonly<Record<string, string>>;
  edit: (patch: Partial<ProgramForm>) => void;
}

export function ExpiryCard({ form, errors, edit }: ExpiryCardProps) {
  const { expiry } = form;
  const change = (patch: Partial<ExpiryForm>) => edit({ expiry: { ...expiry, ...patch } });
  return (
    <Card
      title="Expiry"
      hint="When points that are not spent lapse, at the end of a day in your time zone."
    >
      <Stack>
        <Select
          label="Points expire"
          value={expiry.kind}
          options={[
            { value: 'none', label: 'Never' },
            { value: 'per_lot', label: 'Some months after they were earned' },
            { value: 'inactivity', label: 'After some months without earning or spending' },
            { value: 'fixed_day', label: 'On one day of the year' },
          ]}
          onChange={(kind) => change({ kind })}
          help={helps[expiry.kind]}
        />
        {expiry.kind === 'per_lot' || expiry.kind === 'inactivity' ? (
          <TextField
            label={expiry.kind === 'per_lot' ? 'Good for' : 'Idle for'}
            kind="points"
            value={expiry.months}
            onChange={(months) => change({ months })}
            error={errors['expiry.months']}
            suffix="months"
          />
        ) : null}
        {expiry.kind === 'fixed_day' ? (
          <FixedDayFields expiry={expiry} errors={errors} change={change} />
        ) : null}
      </Stack>
    </Card>
  );
}

const helps: Readonly<Record<ExpiryForm['kind'], string>> = {
  none: 'Only points that were given with a date of their own lapse.',
  per_lot: 'Each order’s points have a life of their own; what lapses first is spent first.',
  inactivity: 'The whole balance at once. Each order and each redemption starts the time anew.',
  fixed_day: 'All that was earned until then lapses together.',
};

interface FixedDayFieldsProps {
  expiry: ExpiryForm;
  errors: Readonly<Record<string, string>>;
  change: (patch: Partial<ExpiryForm>) => void;
}

function FixedDayFields({ expiry, errors, change }: FixedDayFieldsProps) {
  return (
    <>
      <Columns layout="halves">
        <TextField
          label="Day"
          kind="points"
          value={expiry.day}
          onChange={(day) => change({ day })}
          error={errors['expiry.day']}
        />
        <Select
          label="Month"
          value={expiry.month}
          options={monthNames.map((label, at) => ({ value: String(at + 1), label }))}
          onChange={(month) => change({ month })}
        />
      </Columns>
      <TextField
        label="Good for at least"
        kind="points"
        value={expiry.minMonths}
        onChange={(minMonths) => change({ minMonths })}
        error={errors['expiry.min_months']}
        help="Points earned shortly before that day live on to the next one."
        suffix="months"
      />
    </>
  );
}
