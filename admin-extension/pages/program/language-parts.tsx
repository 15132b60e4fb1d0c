import type { ReactNode } from 'react';
import { programTexts as t } from '../../texts/en/program.ts';
import { readerLocale } from '../../texts/in-language.ts';
import { Button } from '../../ui/button.tsx';
import { Fold } from '../../ui/fold.tsx';
import { MenuButton } from '../../ui/menu-button.tsx';
import { Stack } from '../../ui/stack.tsx';
import { nameLanguage, offeredLanguages } from './languages.ts';
import { sayAll } from './program-names.ts';

interface LanguagePartsProps<Text> {
  title?: string;
  /** Those that can be added. */
  offered?: readonly string[];
  texts: Readonly<Record<string, Text>>;
  /** What a language that is added begins with. */
  blank: NoInfer<Text>;
  onChange: (texts: Readonly<Record<string, Text>>) => void;
  /** Something in it is wrong. */
  wrong: boolean;
  render: (part: {
    text: Text;
    /** "German" */
    language: string;
    /** `de` */
    code: string;
    onChange: (text: Text) => void;
  }) => ReactNode;
}

/** The same words in the other languages of the shop. */
export function LanguageParts<Text>({
  title = t.languages.title,
  offered = offeredLanguages,
  texts,
  blank,
  onChange,
  wrong,
  render,
}: LanguagePartsProps<Text>) {
  const present = Object.keys(texts);
  const setText = (code: string, text: Text) => onChange({ ...texts, [code]: text });
  const remove = (code: string) =>
    onChange(Object.fromEntries(Object.entries(texts).filter(([name]) => name !== code)));
  return (
    <Fold
      title={title}
      summary={present.length === 0 ? t.languages.none : sayAll(present.map(nameLanguage))}
      open={wrong}
    >
      <Stack gap="close">
        {Object.entries(texts).map(([code, text]) => {
          const language = nameLanguage(code);
          return (
            <div className="r-part" key={code}>
              <Stack gap="close">
                {render({ text, language, code, onChange: (changed) => setText(code, changed) })}
                <Stack row>
                  <Button
                    look="plain"
                    label={t.languages.removeThis(language)}
                    onClick={() => remove(code)}
                  >
                    {t.languages.remove}
                  </Button>
                </Stack>
              </Stack>
            </div>
          );
        })}
        <Stack row>
          <MenuButton
            items={offered
              .filter((code) => !present.includes(code))
              .map((code) => ({
                label: nameLanguage(code),
                onClick: () => setText(code, blank),
              }))
              .toSorted((one, other) => one.label.localeCompare(other.label, readerLocale()))}
          >
            {t.languages.add}
          </MenuButton>
        </Stack>
      </Stack>
    </Fold>
  );
}
