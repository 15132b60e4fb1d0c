import { Card } from '../../ui/card.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Columns } from '../../ui/columns.tsx';
import { Select } from '../../ui/select.tsx';
import { Stack } from '../../ui/stack.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { ProgramForm } from './program-form.ts';

const languages: readonly { value: string; label: string }[] = [
  { value: 'en', label: 'English' },
  { value: 'en-GB', label: 'English (United Kingdom)' },
  { value: 'de', label: 'German' },
  { value: 'de-AT', label: 'German (Austria)' },
  { value: 'de-CH', label: 'German (Switzerland)' },
];

/** One that came with an imported document is kept. */
function listLanguages(present: string) {
  return languages.some(({ value }) => value === present)
    ? languages
    : [...languages, { value: present, label: present }];
}

interface JoiningCardProps {
  form: ProgramForm;
  errors: Readonly<Record<string, string>>;
  edit: (patch: Partial<ProgramForm>) => void;
}

export function JoiningCard({ form, errors, edit }: JoiningCardProps) {
  const { signUp } = form;
  return (
    <Card title="Joining and naming">
      <Stack>
        <Select
          label="Customers become members"
          value={form.joining}
          options={[
            { value: 'automatic', label: 'By themselves, as customers of the shop' },
            { value: 'explicit', label: 'When they choose to join' },
          ]}
          onChange={(joining) => edit({ joining })}
        />
        <Checkbox
          label="Give points for joining"
          checked={signUp.on}
          onChange={(on) => edit({ signUp: { ...signUp, on } })}
        />
        {signUp.on ? (
          <TextField
            label="Sign-up bonus"
            kind="points"
            value={signUp.points}
            onChange={(points) => edit({ signUp: { ...signUp, points } })}
            error={errors['activities.0.points']}
            suffix={form.pointsOther}
          />
        ) : null}
        <Columns layout="halves">
          <TextField
            label="One point is called"
            value={form.pointsOne}
            onChange={(pointsOne) => edit({ pointsOne })}
            error={errors['settings.points_name.one']}
          />
          <TextField
            label="Several are called"
            value={form.pointsOther}
            onChange={(pointsOther) => edit({ pointsOther })}
            error={errors['settings.points_name.other']}
          />
        </Columns>
        <Select
          label="Members are written to in"
          value={form.locale}
          options={listLanguages(form.locale)}
          onChange={(locale) => edit({ locale })}
        />
      </Stack>
    </Card>
  );
}
