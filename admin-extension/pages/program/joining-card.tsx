import { Card } from '../../ui/card.tsx';
import { Columns } from '../../ui/columns.tsx';
import { Select } from '../../ui/select.tsx';
import { Stack } from '../../ui/stack.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { SectionProps, TypedProgram } from './typed.ts';

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

export function JoiningCard({ draft, errors, edit }: SectionProps) {
  const { settings, joining } = draft;
  const { points_name: name } = settings;
  const change = (patch: Partial<TypedProgram['settings']>) =>
    edit({ settings: { ...settings, ...patch } });
  return (
    <Card title="Joining and naming">
      <Stack>
        <Select
          label="Customers become members"
          value={joining}
          options={[
            { value: 'automatic', label: 'By themselves, as customers of the shop' },
            { value: 'explicit', label: 'When they choose to join' },
          ]}
          onChange={(chosen) => edit({ joining: chosen })}
        />
        <Columns layout="halves">
          <TextField
            label="One point is called"
            value={name.one}
            onChange={(one) => change({ points_name: { ...name, one } })}
            error={errors['settings.points_name.one']}
          />
          <TextField
            label="Several are called"
            value={name.other}
            onChange={(other) => change({ points_name: { ...name, other } })}
            error={errors['settings.points_name.other']}
          />
        </Columns>
        <Select
          label="Members are written to in"
          value={settings.locale}
          options={listLanguages(settings.locale)}
          onChange={(locale) => change({ locale })}
        />
      </Stack>
    </Card>
  );
}
