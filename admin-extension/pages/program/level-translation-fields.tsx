import { errorAt, errorsBelow } from '../../field-errors.ts';
import { programTiersTexts as t } from '../../texts/en/program-tiers.ts';
import { TextField } from '../../ui/text-field.tsx';
import { LanguageParts } from './language-parts.tsx';
import { PerkFields } from './perk-fields.tsx';
import type { TypedLevel } from './typed.ts';

interface LevelTranslationFieldsProps {
  level: TypedLevel;
  onChange: (level: TypedLevel) => void;
  errors: Readonly<Record<string, string>>;
}

/** The tier in the other languages of the shop; what is left empty is said as it is above. */
export function LevelTranslationFields({ level, onChange, errors }: LevelTranslationFieldsProps) {
  return (
    <LanguageParts
      texts={level.texts ?? {}}
      blank={{}}
      onChange={(texts) => onChange({ ...level, texts })}
      wrong={errorAt(errors, 'texts') !== undefined}
      render={({ text, language, code, onChange: setText }) => (
        <>
          <TextField
            label={t.level.inLanguage.name(language)}
            value={text.name ?? ''}
            onChange={(name) => setText({ ...text, name: name === '' ? undefined : name })}
            error={errors[`texts.${code}.name`]}
            placeholder={level.name}
          />
          <PerkFields
            perks={text.perks ?? []}
            onChange={(perks) =>
              setText({ ...text, perks: perks.length === 0 ? undefined : perks })
            }
            errors={errorsBelow(errors, `texts.${code}.perks`)}
            language={language}
          />
        </>
      )}
    />
  );
}
