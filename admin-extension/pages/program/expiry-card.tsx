import { Card } from '../../ui/card.tsx';
import { Columns } from '../../ui/columns.tsx';
import { Select } from '../../ui/select.tsx';
import { Stack } from '../../ui/stack.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { monthNames } from './say-expiry.ts';
import type { SectionProps, TypedProgram } from './typed.ts';

type Expiry = TypedProgram['expiry'];
type FixedDay = Extract<Expiry, { kind: 'fixed_day' }>;

export function ExpiryCard({ draft, errors, edit }: SectionProps) {
  const { expiry } = draft;
  const change = (changed: Expiry) => edit({ expiry: changed });
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
          onChange={(kind) => change(switchExpiry(expiry, kind))}
          help={helps[expiry.kind]}
        />
        {expiry.kind === 'per_lot' || expiry.kind === 'inactivity' ? (
          <NumberField
            label={expiry.kind === 'per_lot' ? 'Good for' : 'Idle for'}
            value={expiry.months}
            onChange={(months) => change({ ...expiry, months })}
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

/** The months that were typed stay while the kind is switched. */
function switchExpiry(was: Expiry, kind: Expiry['kind']): Expiry {
  switch (kind) {
    case 'none':
      return { kind };
    case 'per_lot':
    case 'inactivity':
      return { kind, months: 'months' in was ? was.months : 12 };
    case 'fixed_day':
      return { kind, month: 12, day: 31, min_months: 0 };
  }
}

const helps: Readonly<Record<Expiry['kind'], string>> = {
  none: 'Only points that were given with a date of their own lapse.',
  per_lot: 'Each order’s points have a life of their own; what lapses first is spent first.',
  inactivity: 'The whole balance at once. Each order and each redemption starts the time anew.',
  fixed_day: 'All that was earned until then lapses together.',
};

interface FixedDayFieldsProps {
  expiry: FixedDay;
  errors: Readonly<Record<string, string>>;
  change: (expiry: Expiry) => void;
}

function FixedDayFields({ expiry, errors, change }: FixedDayFieldsProps) {
  return (
    <>
      <Columns layout="halves">
        <NumberField
          label="Day"
          value={expiry.day}
          onChange={(day) => change({ ...expiry, day })}
          error={errors['expiry.day']}
        />
        <Select
          label="Month"
          value={String(expiry.month)}
          options={monthNames.map((label, at) => ({ value: String(at + 1), label }))}
          onChange={(month) => change({ ...expiry, month: Number(month) })}
        />
      </Columns>
      <NumberField
        label="Good for at least"
        value={expiry.min_months}
        onChange={(min_months) => change({ ...expiry, min_months })}
        error={errors['expiry.min_months']}
        help="Points earned shortly before that day live on to the next one."
        suffix="months"
      />
    </>
  );
}
