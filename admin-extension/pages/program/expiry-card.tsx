import { programSettingsTexts as t } from '../../texts/en/program-settings.ts';
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
    <Card title={t.expiry.title} hint={t.expiry.hint}>
      <Stack>
        <Select
          label={t.expiry.kind}
          value={expiry.kind}
          options={[
            { value: 'none', label: t.expiry.never },
            { value: 'per_lot', label: t.expiry.perLot },
            { value: 'inactivity', label: t.expiry.inactivity },
            { value: 'fixed_day', label: t.expiry.fixedDay },
          ]}
          onChange={(kind) => change(switchExpiry(expiry, kind))}
          help={helps[expiry.kind]}
        />
        {expiry.kind === 'per_lot' || expiry.kind === 'inactivity' ? (
          <NumberField
            label={expiry.kind === 'per_lot' ? t.expiry.goodFor : t.expiry.idleFor}
            value={expiry.months}
            onChange={(months) => change({ ...expiry, months })}
            error={errors['expiry.months']}
            suffix={t.months}
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
  none: t.expiry.helps.none,
  per_lot: t.expiry.helps.per_lot,
  inactivity: t.expiry.helps.inactivity,
  fixed_day: t.expiry.helps.fixed_day,
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
          label={t.expiry.day}
          value={expiry.day}
          onChange={(day) => change({ ...expiry, day })}
          error={errors['expiry.day']}
        />
        <Select
          label={t.expiry.month}
          value={String(expiry.month)}
          options={monthNames.map((label, at) => ({ value: String(at + 1), label }))}
          onChange={(month) => change({ ...expiry, month: Number(month) })}
        />
      </Columns>
      <NumberField
        label={t.expiry.atLeast}
        value={expiry.min_months}
        onChange={(min_months) => change({ ...expiry, min_months })}
        error={errors['expiry.min_months']}
        help={t.expiry.atLeastHelp}
        suffix={t.months}
      />
    </>
  );
}
