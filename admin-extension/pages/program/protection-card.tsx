import {
  fraudTerms,
  signalKinds,
  signalWeights,
} from '../../../server/contract/program/referrals.ts';
import { errorAt } from '../../field-errors.ts';
import { programProtectionTexts as t } from '../../texts/en/program-protection.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Columns } from '../../ui/columns.tsx';
import { Fold } from '../../ui/fold.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { Sentences } from '../../ui/sentences.tsx';
import { Stack } from '../../ui/stack.tsx';
import { FraudTrialPart } from './fraud-trial.tsx';
import { counted } from './program-names.ts';
import type { ReferralProps } from './referral-props.ts';
import { signalWords } from './signal-words.ts';
import type { TypedFraud } from './typed.ts';
import { weighExamples } from './weigh-example.ts';

const ours = fraudTerms.parse({});

/** From when on a referral is looked at twice, and what makes it so. */
export function ProtectionCard({ referrals, errors, change }: ReferralProps) {
  const { fraud } = referrals;
  const fields = {
    fraud,
    errors,
    onChange: (patch: Partial<TypedFraud>) => change({ fraud: { ...fraud, ...patch } }),
  };
  const isOurs = JSON.stringify(fraud) === JSON.stringify(ours);
  return (
    <Card
      title={t.card.title}
      hint={t.card.hint}
      actions={
        isOurs ? undefined : <Button onClick={() => change({ fraud: ours })}>{t.card.reset}</Button>
      }
    >
      <Stack>
        <Thresholds {...fields} />
        <Sentences items={weighExamples(fraud)} />
        <Weights {...fields} />
        <FraudTrialPart fraud={fraud} />
      </Stack>
    </Card>
  );
}

interface FraudFieldsProps {
  fraud: TypedFraud;
  errors: Readonly<Record<string, string>>;
  onChange: (patch: Partial<TypedFraud>) => void;
}

function Thresholds({ fraud, errors, onChange }: FraudFieldsProps) {
  return (
    <Columns layout="halves">
      <NumberField
        label={t.card.review}
        value={fraud.review_from}
        onChange={(review_from) => onChange({ review_from })}
        error={errors['referrals.fraud.review_from']}
        help={t.card.reviewHelp}
      />
      <NumberField
        label={t.card.block}
        value={fraud.block_from}
        onChange={(block_from) => onChange({ block_from })}
        error={errors['referrals.fraud.block_from']}
        help={t.card.blockHelp}
      />
      <NumberField
        label={t.card.perDay}
        value={fraud.friends_per_day}
        onChange={(friends_per_day) => onChange({ friends_per_day })}
        error={errors['referrals.fraud.friends_per_day']}
        help={t.card.perDayHelp}
      />
      <NumberField
        label={t.card.remember}
        value={fraud.remember_days}
        onChange={(remember_days) => onChange({ remember_days })}
        error={errors['referrals.fraud.remember_days']}
        suffix={t.card.days}
        help={t.card.rememberHelp}
      />
    </Columns>
  );
}

function Weights({ fraud, errors, onChange }: FraudFieldsProps) {
  const changed = signalKinds.filter((kind) => fraud.weights[kind] !== signalWeights[kind]).length;
  return (
    <Fold
      title={t.card.weights}
      summary={changed === 0 ? t.card.ours : t.card.changed(counted(changed))}
      open={errorAt(errors, 'referrals.fraud.weights') !== undefined}
    >
      <Columns layout="halves">
        {signalKinds.map((kind) => (
          <NumberField
            key={kind}
            label={signalWords[kind].label}
            value={fraud.weights[kind]}
            onChange={(weight) => onChange({ weights: { ...fraud.weights, [kind]: weight } })}
            error={errors[`referrals.fraud.weights.${kind}`]}
            help={signalWords[kind].help}
          />
        ))}
      </Columns>
    </Fold>
  );
}
