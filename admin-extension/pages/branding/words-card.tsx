import { type Wording, wordings } from '../../../server/contract/branding.ts';
import type { PreviewReady } from '../../../server/contract/branding-preview.ts';
import type { Language } from '../../../server/contract/languages.ts';
import { links } from '../../links.ts';
import { brandingTexts as t } from '../../texts/en/branding.ts';
import { Card } from '../../ui/card.tsx';
import { Fold } from '../../ui/fold.tsx';
import { Link } from '../../ui/link.tsx';
import { Select } from '../../ui/select.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Text } from '../../ui/text.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { spokenLanguages } from './spoken-languages.ts';
import type { BrandingEditing } from './use-branding.ts';

/** What belongs together, as a shopper meets it. */
const groups = {
  launcher: ['launcher'],
  guest: ['guestTitle', 'guestText', 'createAccount', 'signIn'],
  join: ['joinTitle', 'joinText', 'joinConsent', 'join'],
  tabs: ['rewards', 'codes', 'history', 'earn', 'standing'],
  headings: ['preview', 'waysToEarn', 'referral', 'noRewards'],
} as const satisfies Record<string, readonly Wording[]>;
const groupNames = ['launcher', 'guest', 'join', 'tabs', 'headings'] as const;

/** From so many characters on a field is a text of several lines. */
const longText = 100;

interface WordsCardProps {
  editor: BrandingEditing;
  locale: Language;
  onLocale: (locale: Language) => void;
  /** What the widget says by itself; null: it has not said so yet. */
  defaults: PreviewReady['words'] | null;
}

export function WordsCard({ editor, locale, onLocale, defaults }: WordsCardProps) {
  const { errors, draft } = editor;
  const isWrong = (group: readonly Wording[]) =>
    group.some((id) => errors[pathOf(locale, id)] !== undefined);
  const countOwn = (group: readonly Wording[]) =>
    group.filter((id) => (draft.wordings[locale]?.[id] ?? '') !== '').length;
  return (
    <Card title={t.words.title} hint={t.words.hint}>
      <Stack>
        <Select
          label={t.words.language}
          options={spokenLanguages((language) => t.words.own(countAll(draft.wordings[language])))}
          value={locale}
          onChange={onLocale}
        />
        <Stack gap="close">
          {groupNames.map((name) => (
            <Fold
              key={name}
              title={t.words.groups[name]}
              summary={t.words.own(countOwn(groups[name]))}
              open={name === 'launcher' || isWrong(groups[name])}
            >
              <Stack gap="close">
                {groups[name].map((id) => (
                  <WordField key={id} {...{ editor, locale, id, defaults }} />
                ))}
                {name === 'guest' || name === 'join' ? (
                  <Text as="p" variant="small" tone="subdued">
                    {t.words.gaps}
                  </Text>
                ) : null}
              </Stack>
            </Fold>
          ))}
          <Stack gap="tight">
            <Text as="p" variant="small" tone="subdued">
              {t.words.points}
            </Text>
            <Link href={links.programSettings}>{t.words.pointsLink}</Link>
          </Stack>
        </Stack>
      </Stack>
    </Card>
  );
}

interface WordFieldProps extends Omit<WordsCardProps, 'onLocale'> {
  id: Wording;
}

function WordField({ editor, locale, id, defaults }: WordFieldProps) {
  const { draft, errors, edit } = editor;
  const words = draft.wordings;
  const usual = defaults?.[locale][id];
  const change = (text: string) =>
    edit({ wordings: { ...words, [locale]: { ...words[locale], [id]: text } } });
  return (
    <TextField
      label={t.words.ids[id]}
      value={words[locale]?.[id] ?? ''}
      onChange={change}
      error={errors[pathOf(locale, id)]}
      {...(usual === undefined ? {} : { placeholder: usual })}
      {...(wordings[id].max >= longText ? { lines: 3 } : {})}
    />
  );
}

function countAll(words: Readonly<Record<string, string | undefined>> = {}): number {
  return Object.values(words).filter((text) => (text ?? '').trim() !== '').length;
}

function pathOf(locale: Language, id: Wording): string {
  return `wordings.${locale}.${id}`;
}
