import { useSession } from '../../session.tsx';
import { programSegmentsTexts as t } from '../../texts/en/program-segments.ts';
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
  { value: 'orders', label: t.leaf.orders },
  { value: 'spent', label: t.leaf.spent },
  { value: 'average_order', label: t.leaf.average },
  { value: 'days_since_last_order', label: t.leaf.sinceLast },
  { value: 'days_since_first_order', label: t.leaf.sinceFirst },
  { value: 'days_since_joined', label: t.leaf.sinceJoined },
  { value: 'tier', label: t.leaf.tier },
  { value: 'tags', label: t.leaf.tags },
  { value: 'country', label: t.leaf.country },
  { value: 'birthday_month', label: t.leaf.birthday },
  { value: 'balance', label: t.leaf.balance },
  { value: 'points_earned', label: t.leaf.earned },
  { value: 'activity', label: t.leaf.activity },
  { value: 'referrals', label: t.leaf.referrals },
  { value: 'rfm', label: t.leaf.rfm },
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
          label={t.leaf.what}
          hideLabel
          value={leaf.field}
          options={fields}
          onChange={(field) => onChange(newLeaf(field, shop.currency), not)}
        />
        <Select
          label={t.leaf.isOrNot}
          hideLabel
          value={not ? 'not' : 'is'}
          options={[
            { value: 'is', label: t.leaf.is },
            { value: 'not', label: t.leaf.isNot },
          ]}
          onChange={(picked) => onChange(leaf, picked === 'not')}
        />
        {onRemove === undefined ? null : (
          <Button look="plain" label={t.leaf.removeThis} onClick={onRemove}>
            {t.leaf.remove}
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
