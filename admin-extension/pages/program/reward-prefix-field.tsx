import { TextField } from '../../ui/text-field.tsx';
import type { RewardFieldsProps } from './typed.ts';

const labels = {
  gift_card: 'Card codes begin with',
  custom: 'Voucher numbers begin with',
} as const;

/** How the codes of a reward begin, so that staff tell them apart. */
export function PrefixField({ reward, onChange, errors }: Omit<RewardFieldsProps, 'program'>) {
  const { kind } = reward;
  return (
    <TextField
      label={kind === 'gift_card' || kind === 'custom' ? labels[kind] : 'Codes begin with'}
      value={reward.code_prefix}
      onChange={(prefix) => onChange({ ...reward, code_prefix: prefix.toUpperCase() })}
      error={errors['code_prefix']}
    />
  );
}
