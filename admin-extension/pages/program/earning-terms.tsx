import { useState } from 'react';
import { Card } from '../../ui/card.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Columns } from '../../ui/columns.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { Select } from '../../ui/select.tsx';
import { Stack } from '../../ui/stack.tsx';
import { CapsFields } from './caps-fields.tsx';
import { namesOf } from './program-names.ts';
import type { SectionProps, TypedProgram } from './typed.ts';

type Earning = TypedProgram['earning'];

interface TermsProps {
  earning: Earning;
  errors: SectionProps['errors'];
  change: (patch: Partial<Earning>) => void;
}

/** What holds for all that orders earn, whichever rule gave it. */
export function EarningTerms({ draft, errors, edit }: SectionProps) {
  const { earning } = draft;
  const change = (patch: Partial<Earning>) => edit({ earning: { ...earning, ...patch } });
  return (
    <Card title="For every order">
      <Stack>
        <Columns layout="halves">
          <SpendableFields earning={earning} errors={errors} change={change} />
          <Select
            label="Part points"
            value={earning.rounding}
            options={[
              { value: 'down', label: 'Round down' },
              { value: 'nearest', label: 'Round to the nearest' },
              { value: 'up', label: 'Round up' },
            ]}
            onChange={(rounding) => change({ rounding })}
            help="Once per order."
          />
          <Select
            label="When multipliers meet"
            value={earning.multipliers}
            options={[
              { value: 'multiply', label: 'Multiply: 2× and 1.5× make 3×' },
              { value: 'add', label: 'Add up: 2× and 1.5× make 2.5×' },
              { value: 'highest', label: 'Highest: 2× and 1.5× make 2×' },
            ]}
            onChange={(multipliers) => change({ multipliers })}
            help="Of products, a tier and campaigns, on one order."
          />
        </Columns>
        <Columns layout="halves">
          <Checkbox
            label="Tax earns points"
            checked={earning.include_tax}
            onChange={(include_tax) => change({ include_tax })}
          />
          <Checkbox
            label="Shipping earns points"
            checked={earning.include_shipping}
            onChange={(include_shipping) => change({ include_shipping })}
          />
        </Columns>
        <CapsFields
          caps={earning.caps}
          onChange={(caps) => change({ caps })}
          errors={errors}
          path="earning.caps"
          names={namesOf(draft)}
        />
      </Stack>
    </Card>
  );
}

/** The usual return window. */
const usualPendingDays = 14;

function SpendableFields({ earning, errors, change }: TermsProps) {
  const { pending_until: until, pending_days: days } = earning;
  // Zero days typed in the field are not the same as choosing "At once": the field would go while one types.
  const [counting, setCounting] = useState(days !== 0);
  const spendable =
    until === 'fulfilment' ? 'fulfilment' : counting || days !== 0 ? 'days' : 'at_once';
  return (
    <Stack>
      <Select
        label="Can be spent"
        value={spendable}
        options={[
          { value: 'at_once', label: 'At once' },
          { value: 'days', label: 'After some days' },
          { value: 'fulfilment', label: 'When the order is fulfilled' },
        ]}
        onChange={(chosen) => {
          setCounting(chosen === 'days');
          if (chosen === 'fulfilment') change({ pending_until: 'fulfilment' });
          else
            change({
              pending_until: 'days',
              pending_days: chosen === 'at_once' ? 0 : days === 0 ? usualPendingDays : days,
            });
        }}
        help="Until then points are on the way, and a refund takes from those first."
      />
      {spendable === 'days' ? (
        <NumberField
          label="Pending days"
          value={days}
          onChange={(pending_days) => change({ pending_days })}
          error={errors['earning.pending_days']}
          help="14 covers the usual returns."
          suffix="days"
        />
      ) : null}
    </Stack>
  );
}
