import { errorAt } from '../../field-errors.ts';
import { programReferralsTexts as t } from '../../texts/en/program-referrals.ts';
import { Card } from '../../ui/card.tsx';
import { Stack } from '../../ui/stack.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { LanguageParts } from './language-parts.tsx';
import type { ReferralProps } from './referral-props.ts';

/** What a friend reads first. */
export function InvitationCard({ referrals, errors, change }: ReferralProps) {
  const { invitation } = referrals;
  const below = (field: string) => errors[`referrals.invitation.${field}`];
  return (
    <Card title={t.invitation.title} hint={t.invitation.hint}>
      <Stack>
        <WordsFields
          words={invitation}
          labels={{ headline: t.invitation.headline, message: t.invitation.message }}
          onChange={(words) => change({ invitation: { ...invitation, ...words } })}
          errorOf={below}
        />
        <LanguageParts
          texts={invitation.texts}
          blank={{ headline: null, message: null }}
          onChange={(texts) => change({ invitation: { ...invitation, texts } })}
          wrong={errorAt(errors, 'referrals.invitation.texts') !== undefined}
          render={({ text, language, code, onChange }) => (
            <WordsFields
              words={text}
              labels={{
                headline: t.invitation.headlineIn(language),
                message: t.invitation.messageIn(language),
              }}
              onChange={onChange}
              errorOf={(field) => below(`texts.${code}.${field}`)}
            />
          )}
        />
      </Stack>
    </Card>
  );
}

interface Words {
  readonly headline: string | null;
  readonly message: string | null;
}

interface WordsFieldsProps {
  words: Words;
  labels: { headline: string; message: string };
  onChange: (words: Words) => void;
  errorOf: (field: keyof Words) => string | undefined;
}

function WordsFields({ words, labels, onChange, errorOf }: WordsFieldsProps) {
  const { headline, message } = words;
  return (
    <>
      <TextField
        label={labels.headline}
        value={headline ?? ''}
        onChange={(text) => onChange({ headline: text === '' ? null : text, message })}
        error={errorOf('headline')}
        maxLength={80}
        placeholder={t.invitation.headlineExample}
      />
      <TextField
        label={labels.message}
        value={message ?? ''}
        onChange={(text) => onChange({ headline, message: text === '' ? null : text })}
        error={errorOf('message')}
        lines={3}
        maxLength={300}
        placeholder={t.invitation.messageExample}
      />
    </>
  );
}
