import { errorAt } from '../../field-errors.ts';
import { Button } from '../../ui/button.tsx';
import { Fold } from '../../ui/fold.tsx';
import { MenuButton } from '../../ui/menu-button.tsx';
import { Stack } from '../../ui/stack.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { nameLanguage, offeredLanguages } from './languages.ts';
import { sayAll } from './program-names.ts';
import type { RewardFieldsProps } from './typed.ts';

/** Its words in the other languages of the shop. */
export function TranslationFields({ reward, onChange, errors }: RewardFieldsProps) {
  const { texts } = reward;
  const present = Object.keys(texts);
  const setText = (language: string, text: (typeof texts)[string]) =>
    onChange({ ...reward, texts: { ...texts, [language]: text } });
  const remove = (language: string) =>
    onChange({
      ...reward,
      texts: Object.fromEntries(Object.entries(texts).filter(([name]) => name !== language)),
    });
  return (
    <Fold
      title="In other languages"
      summary={present.length === 0 ? 'None' : sayAll(present.map(nameLanguage))}
      open={errorAt(errors, 'texts') !== undefined}
    >
      <Stack gap="close">
        {Object.entries(texts).map(([language, text]) => (
          <TranslationPart
            key={language}
            language={language}
            text={text}
            errors={errors}
            onChange={(changed) => setText(language, changed)}
            onRemove={() => remove(language)}
          />
        ))}
        <Stack row>
          <MenuButton
            items={offeredLanguages
              .filter((language) => !present.includes(language))
              .map((language) => ({
                label: nameLanguage(language),
                onClick: () => setText(language, { title: null, description: null }),
              }))}
          >
            Add language
          </MenuButton>
        </Stack>
      </Stack>
    </Fold>
  );
}

interface TranslationPartProps {
  language: string;
  text: { readonly title: string | null; readonly description: string | null };
  errors: Readonly<Record<string, string>>;
  onChange: (text: TranslationPartProps['text']) => void;
  onRemove: () => void;
}

function TranslationPart({ language, text, errors, onChange, onRemove }: TranslationPartProps) {
  const name = nameLanguage(language);
  return (
    <div className="r-part">
      <Stack gap="close">
        <TextField
          label={`Title in ${name}`}
          value={text.title ?? ''}
          onChange={(title) => onChange({ ...text, title: title === '' ? null : title })}
          error={errors[`texts.${language}.title`]}
        />
        <TextField
          label={`More words in ${name}`}
          value={text.description ?? ''}
          onChange={(words) => onChange({ ...text, description: words === '' ? null : words })}
          error={errors[`texts.${language}.description`]}
          lines={2}
        />
        <Stack row>
          <Button look="plain" label={`Remove ${name}`} onClick={onRemove}>
            Remove
          </Button>
        </Stack>
      </Stack>
    </div>
  );
}
