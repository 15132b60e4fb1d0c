import { errorAt } from '../../field-errors.ts';
import { programTexts as common } from '../../texts/en/program.ts';
import { programRewardsTexts as t } from '../../texts/en/program-rewards.ts';
import { TextField } from '../../ui/text-field.tsx';
import { LanguageParts } from './language-parts.tsx';
import type { OfferFieldsProps, TypedOffer } from './typed.ts';

/** Its words in the other languages of the shop. */
export function TranslationFields<Offer extends TypedOffer>({
  offer,
  onChange,
  errors,
}: OfferFieldsProps<Offer>) {
  return (
    <LanguageParts
      texts={offer.texts}
      blank={{ title: null, description: null }}
      onChange={(texts) => onChange({ ...offer, texts })}
      wrong={errorAt(errors, 'texts') !== undefined}
      render={({ text, language, code, onChange: setText }) => (
        <>
          <TextField
            label={common.languages.titleIn(language)}
            value={text.title ?? ''}
            onChange={(title) => setText({ ...text, title: title === '' ? null : title })}
            error={errors[`texts.${code}.title`]}
          />
          <TextField
            label={t.translation.description(language)}
            value={text.description ?? ''}
            onChange={(words) => setText({ ...text, description: words === '' ? null : words })}
            error={errors[`texts.${code}.description`]}
            lines={2}
          />
        </>
      )}
    />
  );
}
