import { useState } from 'react';
import { programRulesTexts as t } from '../../texts/en/program-rules.ts';
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
    <Card title={t.terms.title}>
      <Stack>
        <Columns layout="halves">
          <SpendableFields earning={earning} errors={errors} change={change} />
          <Select
            label={t.terms.rounding}
            value={earning.rounding}
            options={[
              { value: 'down', label: t.terms.down },
              { value: 'nearest', label: t.terms.nearest },
              { value: 'up', label: t.terms.up },
            ]}
            onChange={(rounding) => change({ rounding })}
            help={t.terms.roundingHelp}
          />
          <Select
            label={t.terms.stacking}
            value={earning.multipliers}
            options={[
              { value: 'multiply', label: t.terms.multiply },
              { value: 'add', label: t.terms.add },
              { value: 'highest', label: t.terms.highest },
            ]}
            onChange={(multipliers) => change({ multipliers })}
            help={t.terms.stackingHelp}
          />
        </Columns>
        <Columns layout="halves">
          <Checkbox
            label={t.terms.tax}
            checked={earning.include_tax}
            onChange={(include_tax) => change({ include_tax })}
          />
          <Checkbox
            label={t.terms.shipping}
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
        label={t.terms.spendable}
        value={spendable}
        options={[
          { value: 'at_once', label: t.terms.atOnce },
          { value: 'days', label: t.terms.afterDays },
          { value: 'fulfilment', label: t.terms.fulfilled },
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
        help={t.terms.spendableHelp}
      />
      {spendable === 'days' ? (
        <NumberField
          label={t.terms.pendingDays}
          value={days}
          onChange={(pending_days) => change({ pending_days })}
          error={errors['earning.pending_days']}
          help={t.terms.pendingHelp}
          suffix={t.days}
        />
      ) : null}
    </Stack>
  );
}
