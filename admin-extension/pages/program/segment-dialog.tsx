import { programSegmentsTexts as t } from '../../texts/en/program-segments.ts';
import { TextField } from '../../ui/text-field.tsx';
import { ConditionGroup } from './condition-group.tsx';
import { PieceDialog } from './piece-dialog.tsx';
import { capital, namesOf } from './program-names.ts';
import { saySegment } from './say-segment.ts';
import { SegmentCount } from './segment-count.tsx';
import type { PieceProps, TypedCondition, TypedSegment } from './typed.ts';
import { usePiece } from './use-piece.ts';

export function SegmentDialog({ draft, at, initial, onClose, ...rest }: PieceProps<TypedSegment>) {
  const { segments } = draft;
  const {
    piece: segment,
    set,
    errors,
    done,
  } = usePiece({
    ...rest,
    initial,
    path: `segments.${at}`,
    lay: (piece: TypedSegment) => ({ ...draft, segments: segments.toSpliced(at, 1, piece) }),
  });
  const setWhere = (where: TypedCondition) => set({ ...segment, where });
  return (
    <PieceDialog
      title={at < segments.length ? t.dialog.edit(segment.name) : t.dialog.new}
      inWords={capital(saySegment(segment.where, namesOf(draft)))}
      error={errors['']}
      large
      onDone={done}
      onClose={onClose}
    >
      <TextField
        label={t.dialog.name}
        value={segment.name}
        onChange={(name) => set({ ...segment, name })}
        error={errors['name']}
        placeholder={t.dialog.nameExample}
      />
      <ConditionGroup
        where={segment.where}
        path="where"
        errors={errors}
        program={draft}
        onChange={setWhere}
      />
      <SegmentCount where={segment.where} />
    </PieceDialog>
  );
}
