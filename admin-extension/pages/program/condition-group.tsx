import { useSession } from '../../session.tsx';
import { programSegmentsTexts as t } from '../../texts/en/program-segments.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Text } from '../../ui/text.tsx';
import { ConditionLeaf } from './condition-leaf.tsx';
import { type Join, newLeaf, readGroup, readLeaf, writeGroup } from './condition-tree.ts';
import type { TypedCondition, TypedProgram } from './typed.ts';

interface ConditionGroupProps {
  where: TypedCondition;
  /** Of the condition in the segment: `where.all.1`. */
  path: string;
  errors: Readonly<Record<string, string>>;
  program: TypedProgram;
  onChange: (where: TypedCondition) => void;
  /** The outermost group stays. */
  onRemove?: () => void;
}

const joins: readonly { value: Join; label: string }[] = [
  { value: 'all', label: t.group.all },
  { value: 'any', label: t.group.any },
  { value: 'none', label: t.group.none },
];

/** Conditions and groups of conditions, to any depth. */
export function ConditionGroup({ onRemove, ...props }: ConditionGroupProps) {
  const { where, path, errors, onChange } = props;
  const { shop } = useSession();
  const { join, parts } = readGroup(where, path);
  const wheres = parts.map((part) => part.where);
  const write = (changed: readonly TypedCondition[], by: Join = join) =>
    onChange(writeGroup(by, changed));
  const fresh = newLeaf('orders', shop.currency);
  const own = errors[path];
  return (
    <fieldset className="r-group" data-inner={onRemove !== undefined}>
      <legend className="r-hidden">{t.group.legend}</legend>
      <Stack gap="close">
        <Stack row spread>
          <Select
            label={t.group.forWhom}
            hideLabel
            value={join}
            options={joins}
            onChange={(picked) => write(wheres, picked)}
          />
          {onRemove === undefined ? null : (
            <Button look="plain" label={t.group.removeThis} onClick={onRemove}>
              {t.group.remove}
            </Button>
          )}
        </Stack>
        {wheres.length === 0 && own !== undefined ? <Text tone="critical">{own}</Text> : null}
        <GroupParts {...props} parts={parts} write={write} />
        <Stack row gap="close">
          <Button onClick={() => write([...wheres, fresh])}>{t.group.addCondition}</Button>
          <Button onClick={() => write([...wheres, { any: [fresh] }])}>{t.group.addGroup}</Button>
        </Stack>
      </Stack>
    </fieldset>
  );
}

interface GroupPartsProps extends Omit<ConditionGroupProps, 'where' | 'onRemove'> {
  parts: ReturnType<typeof readGroup>['parts'];
  write: (parts: readonly TypedCondition[]) => void;
}

function GroupParts({ parts, write, errors, program }: GroupPartsProps) {
  const wheres = parts.map(({ where }) => where);
  return parts.map((part, at) => {
    const single = readLeaf(part);
    const remove = () => write(wheres.toSpliced(at, 1));
    return single === null ? (
      <ConditionGroup
        // Conditions have no name of their own: their place is all that tells them apart.
        key={at}
        where={part.where}
        path={part.path}
        errors={errors}
        program={program}
        onChange={(changed) => write(wheres.with(at, changed))}
        onRemove={remove}
      />
    ) : (
      <ConditionLeaf
        key={at}
        leaf={single.leaf}
        not={single.not}
        path={single.path}
        errors={errors}
        program={program}
        onChange={(leaf, not) => write(wheres.with(at, not ? { not: leaf } : leaf))}
        {...(parts.length > 1 ? { onRemove: remove } : {})}
      />
    );
  });
}
