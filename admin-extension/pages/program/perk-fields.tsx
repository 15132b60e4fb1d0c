import { programTiersTexts as t } from '../../texts/en/program-tiers.ts';
import { Button } from '../../ui/button.tsx';
import { Stack } from '../../ui/stack.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { TypedLevel } from './typed.ts';

interface PerkFieldsProps {
  perks: TypedLevel['perks'];
  onChange: (perks: TypedLevel['perks']) => void;
  /** By path in the perks: `0.title`. */
  errors: Readonly<Record<string, string>>;
  /** "German", where they are said once more in another language. */
  language?: string;
}

export function PerkFields({ perks, onChange, errors, language }: PerkFieldsProps) {
  const words = wordsIn(language);
  return (
    <Stack gap="close">
      {perks.map((perk, at) => (
        <div className="r-part" key={at}>
          <Stack gap="close">
            <TextField
              label={words.perk(at + 1)}
              value={perk.title}
              onChange={(title) => onChange(perks.with(at, { ...perk, title }))}
              error={errors[`${at}.title`]}
              placeholder={words.example}
            />
            <TextField
              label={words.more(at + 1)}
              value={perk.detail ?? ''}
              onChange={(text) =>
                onChange(perks.with(at, { ...perk, detail: text === '' ? null : text }))
              }
              error={errors[`${at}.detail`]}
            />
            <Stack row>
              <Button
                look="plain"
                label={words.remove(at + 1)}
                onClick={() => onChange(perks.toSpliced(at, 1))}
              >
                {t.level.remove}
              </Button>
            </Stack>
          </Stack>
        </div>
      ))}
      <Stack row>
        <Button onClick={() => onChange([...perks, { title: '', detail: null }])}>
          {words.add}
        </Button>
      </Stack>
    </Stack>
  );
}

function wordsIn(language: string | undefined) {
  const { level } = t;
  if (language === undefined)
    return {
      perk: level.perk,
      more: () => level.perkMore,
      remove: level.removePerk,
      add: level.addPerk,
      example: level.perkExample,
    };
  const { inLanguage } = level;
  return {
    perk: (at: number) => inLanguage.perk(at, language),
    more: (at: number) => inLanguage.perkMore(at, language),
    remove: (at: number) => inLanguage.removePerk(at, language),
    add: inLanguage.addPerk(language),
    example: '',
  };
}
