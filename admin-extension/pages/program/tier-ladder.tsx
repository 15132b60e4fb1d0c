import { errorsBelow } from '../../field-errors.ts';
import { client } from '../../client.ts';
import { programTiersTexts as t } from '../../texts/en/program-tiers.ts';
import { Ladder } from '../../ui/ladder.tsx';
import { useData } from '../../use-data.ts';
import { namesOf, counted } from './program-names.ts';
import { sayBenefits, sayThreshold } from './say-rule.ts';
import type { SectionProps, TypedTiers } from './typed.ts';

interface TierLadderProps extends Pick<SectionProps, 'draft' | 'errors'> {
  tiers: TypedTiers;
  onEdit: (at: number) => void;
  onMove: (from: number, to: number) => void;
  onRemove: (at: number) => void;
}

/** The tiers as steps, each with who is on it now. */
export function TierLadder({ draft, errors, tiers, onEdit, onMove, onRemove }: TierLadderProps) {
  // Only decoration: the ladder stands without it.
  const live = useData('tiers', client.tiers);
  const names = namesOf(draft);
  const countOf = (id: string) => live.data?.ladder?.levels.find((each) => each.id === id)?.members;
  return (
    <Ladder
      label={t.ladder.tiers}
      onMove={onMove}
      steps={tiers.levels.map((level, at) => {
        const members = countOf(level.id);
        return {
          id: level.id,
          name: level.name,
          hidden: level.hidden,
          aside: level.threshold === null,
          asks: sayThreshold(level, tiers),
          gives: sayBenefits(level, names),
          note: members === undefined ? null : t.ladder.now(counted(members)),
          errors: Object.values(errorsBelow(errors, `tiers.levels.${at}`)),
          onEdit: () => onEdit(at),
          onRemove: () => onRemove(at),
        };
      })}
    />
  );
}
