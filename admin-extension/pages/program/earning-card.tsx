import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Columns } from '../../ui/columns.tsx';
import { Select } from '../../ui/select.tsx';
import { Stack } from '../../ui/stack.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { ProgramForm, RateForm } from './program-form.ts';
import { freeId } from './reward-form.ts';

interface EarningCardProps {
  form: ProgramForm;
  errors: Readonly<Record<string, string>>;
  currency: string;
  edit: (patch: Partial<ProgramForm>) => void;
}

export function EarningCard({ form, errors, currency, edit }: EarningCardProps) {
  const { rates } = form;
  const setRate = (at: number, rate: RateForm) => edit({ rates: rates.with(at, rate) });
  const addRate = () => {
    const id = freeId(
      'spend',
      rates.map((rate) => rate.id),
    );
    edit({
      rates: [
        ...rates,
        { id, points: '1', amount: '1.00', currency: rates.length === 0 ? currency : '' },
      ],
    });
  };
  return (
    <Card title="Earning" hint="Points for what is spent, after discounts. Gift cards never earn.">
      <Stack>
        {rates.map((rate, at) => (
          <RateFields
            key={rate.id}
            rate={rate}
            errors={errors}
            path={`earning.rules.${at}`}
            onChange={(changed) => setRate(at, changed)}
            onRemove={() => edit({ rates: rates.toSpliced(at, 1) })}
          />
        ))}
        <Stack row>
          <Button onClick={addRate}>
            {rates.length === 0 ? 'Add a rate' : 'Add a rate for another currency'}
          </Button>
        </Stack>
        <EarningTerms form={form} errors={errors} edit={edit} />
      </Stack>
    </Card>
  );
}

function EarningTerms({ form, errors, edit }: Omit<EarningCardProps, 'currency'>) {
  return (
    <>
      <Columns layout="halves">
        <Select
          label="Part points"
          value={form.rounding}
          options={[
            { value: 'down', label: 'Round down' },
            { value: 'nearest', label: 'Round to the nearest' },
            { value: 'up', label: 'Round up' },
          ]}
          onChange={(rounding) => edit({ rounding })}
          help="Once per order."
        />
        <Select
          label="Can be spent"
          value={form.spendable}
          options={[
            { value: 'at_once', label: 'At once' },
            { value: 'days', label: 'After some days' },
            { value: 'fulfilment', label: 'When the order is fulfilled' },
          ]}
          onChange={(spendable) =>
            edit({
              spendable,
              ...(spendable === 'days' && form.pendingDays === '0'
                ? { pendingDays: usualPendingDays }
                : {}),
            })
          }
          help="Until then points are on the way, and a refund takes from those first."
        />
      </Columns>
      {form.spendable === 'days' ? (
        <TextField
          label="Pending days"
          kind="points"
          value={form.pendingDays}
          onChange={(pendingDays) => edit({ pendingDays })}
          error={errors['earning.pending_days']}
          help="14 covers the usual returns."
          suffix="days"
        />
      ) : null}
      <Columns layout="halves">
        <Checkbox
          label="Tax earns points"
          checked={form.includeTax}
          onChange={(includeTax) => edit({ includeTax })}
        />
        <Checkbox
          label="Shipping earns points"
          checked={form.includeShipping}
          onChange={(includeShipping) => edit({ includeShipping })}
        />
      </Columns>
    </>
  );
}

/** The usual return window. */
const usualPendingDays = '14';

interface RateFieldsProps {
  rate: RateForm;
  errors: Readonly<Record<string, string>>;
  /** Of this rate in the document. */
  path: string;
  onChange: (rate: RateForm) => void;
  onRemove: () => void;
}

function RateFields({ rate, errors, path, onChange, onRemove }: RateFieldsProps) {
  return (
    <Stack gap="close">
      <Columns layout="thirds">
        <TextField
          label="Points"
          kind="points"
          value={rate.points}
          onChange={(points) => onChange({ ...rate, points })}
          error={errors[`${path}.points`]}
        />
        <TextField
          label="For each"
          kind="amount"
          value={rate.amount}
          onChange={(amount) => onChange({ ...rate, amount })}
          error={errors[`${path}.per.amount`]}
        />
        <TextField
          label="Currency"
          value={rate.currency}
          onChange={(currency) => onChange({ ...rate, currency: currency.toUpperCase() })}
          error={errors[`${path}.per.currency`]}
          maxLength={3}
        />
      </Columns>
      <Stack row>
        <Button
          look="plain"
          label={`Remove the rate for ${rate.currency || 'no currency'}`}
          onClick={onRemove}
        >
          Remove rate
        </Button>
      </Stack>
    </Stack>
  );
}
