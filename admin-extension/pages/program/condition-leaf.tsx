import { useSession } from '../../session.tsx';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { Text } from '../../ui/text.tsx';
import { newLeaf } from './condition-tree.ts';
import { LeafValue } from './leaf-value.tsx';
import type { TypedLeaf } from './say-segment.ts';
import type { TypedProgram } from './typed.ts';

interface ConditionLeafProps {
  leaf: TypedLeaf;
  /** Turned round: everybody but these. */
  not: boolean;
  path: string;
  errors: Readonly<Record<string, string>>;
  program: TypedProgram;
  onChange: (leaf: TypedLeaf, not: boolean) => void;
  onRemove?: () => void;
}

const fields: readonly { value: TypedLeaf['field']; label: string }[] = [
  { value: 'orders', label: 'Number of orders' },
  { value: 'spent', label: 'Money spent' },
  { value: 'average_order', label: 'Average order' },
  { value: 'days_since_last_order', label: 'Days since last order' },
  { value: 'days_since_first_order', label: 'Days since first order' },
  { value: 'days_since_joined', label: 'Days since joining' },
  { value: 'tier', label: 'Tier' },
  { value: 'tags', label: 'Customer tag' },
  { value: 'country', label: 'Country' },
  { value: 'birthday_month', label: 'Month of birthday' },
  { value: 'balance', label: 'Points to spend' },
  { value: 'points_earned', label: 'Points earned' },
  { value: 'activity', label: 'Activity' },
  { value: 'referrals', label: 'Friends brought' },
  { value: 'rfm', label: 'Ready-made group' },
];

/** One thing that is asked of members. */
export function ConditionLeaf({
  leaf,
  not,
  path,
  errors,
  program,
  onChange,
  onRemove,
}: ConditionLeafProps) {
  const { shop } = useSession();
  const own = errors[path];
  return (
    <div className="r-condition">
      <div className="r-condition__head">
        <Select
          label="What is asked"
          hideLabel
          value={leaf.field}
          options={fields}
          onChange={(field) => onChange(newLeaf(field, shop.currency), not)}
        />
        <Select
          label="Is or is not"
          hideLabel
          value={not ? 'not' : 'is'}
          options={[
            { value: 'is', label: 'is' },
            { value: 'not', label: 'is not' },
          ]}
          onChange={(picked) => onChange(leaf, picked === 'not')}
        />
        {onRemove === undefined ? null : (
          <Button look="plain" label="Remove this condition" onClick={onRemove}>
            Remove
          </Button>
        )}
      </div>
      <LeafValue
        leaf={leaf}
        path={path}
        errors={errors}
        program={program}
        onChange={(changed) => onChange(changed, not)}
      />
      {own === undefined ? null : (
        <Text as="p" tone="critical">
          {own}
        </Text>
      )}
    </div>
  );
}
