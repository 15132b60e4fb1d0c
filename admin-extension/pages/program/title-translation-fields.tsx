import { errorAt } from '../../field-errors.ts';
import { programTexts as t } from '../../texts/en/program.ts';
import { TextField } from '../../ui/text-field.tsx';
import { LanguageParts } from './language-parts.tsx';

interface Titled {
  readonly title: string | null;
  readonly texts?: Readonly<Record<string, { readonly title: string }>> | undefined;
}

interface TitleTranslationFieldsProps {
  piece: Titled;
  onChange: (texts: NonNullable<Titled['texts']>) => void;
  errors: Readonly<Record<string, string>>;
}

/** Its title in the other languages of the shop; what is left empty is said as it is above. */
export function TitleTranslationFields({ piece, onChange, errors }: TitleTranslationFieldsProps) {
  return (
    <LanguageParts
      texts={piece.texts ?? {}}
      blank={{ title: '' }}
      onChange={onChange}
      wrong={errorAt(errors, 'texts') !== undefined}
      render={({ text, language, code, onChange: setText }) => (
        <TextField
          label={t.languages.titleIn(language)}
          value={text.title}
          onChange={(title) => setText({ title })}
          error={errors[`texts.${code}.title`]}
          {...(piece.title !== null && { placeholder: piece.title })}
        />
      )}
    />
  );
}
