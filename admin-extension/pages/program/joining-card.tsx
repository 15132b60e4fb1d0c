import { languages } from '../../../server/contract/languages.ts';
import { errorsBelow } from '../../field-errors.ts';
import { programSettingsTexts as t } from '../../texts/en/program-settings.ts';
import { Card } from '../../ui/card.tsx';
import { Columns } from '../../ui/columns.tsx';
import { Select } from '../../ui/select.tsx';
import { Stack } from '../../ui/stack.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { nameLanguage } from './languages.ts';
import { PointsNamesFields } from './points-names-fields.tsx';
import type { SectionProps, TypedProgram } from './typed.ts';

const mailLanguages: readonly { value: string; label: string }[] = [
  { value: 'en', label: t.joining.locales.en },
  { value: 'en-GB', label: t.joining.locales.en_gb },
  { value: 'de', label: t.joining.locales.de },
  { value: 'de-AT', label: t.joining.locales.de_at },
  { value: 'de-CH', label: t.joining.locales.de_ch },
  ...languages
    .filter((code) => code !== 'en' && code !== 'de')
    .map((value) => ({ value, label: nameLanguage(value) })),
];

/** One that came with an imported document is kept. */
function listLanguages(present: string) {
  return mailLanguages.some(({ value }) => value === present)
    ? mailLanguages
    : [...mailLanguages, { value: present, label: nameLanguage(present) }];
}

export function JoiningCard({ draft, errors, edit }: SectionProps) {
  const { settings, joining } = draft;
  const { points_name: name } = settings;
  const change = (patch: Partial<TypedProgram['settings']>) =>
    edit({ settings: { ...settings, ...patch } });
  return (
    <Card title={t.joining.title}>
      <Stack>
        <Select
          label={t.joining.how}
          value={joining}
          options={[
            { value: 'automatic', label: t.joining.automatic },
            { value: 'explicit', label: t.joining.explicit },
          ]}
          onChange={(chosen) => edit({ joining: chosen })}
        />
        <Columns layout="halves">
          <TextField
            label={t.joining.one}
            value={name.one}
            onChange={(one) => change({ points_name: { ...name, one } })}
            error={errors['settings.points_name.one']}
          />
          <TextField
            label={t.joining.several}
            value={name.other}
            onChange={(other) => change({ points_name: { ...name, other } })}
            error={errors['settings.points_name.other']}
          />
        </Columns>
        <PointsNamesFields
          names={settings.points_names}
          onChange={(points_names) => change({ points_names })}
          errors={errorsBelow(errors, 'settings.points_names')}
        />
        <Select
          label={t.joining.language}
          help={t.joining.languageHelp}
          value={settings.locale}
          options={listLanguages(settings.locale)}
          onChange={(locale) => change({ locale })}
        />
      </Stack>
    </Card>
  );
}
