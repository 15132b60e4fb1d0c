import { programReferralsTexts as t } from '../../texts/en/program-referrals.ts';
import { Columns } from '../../ui/columns.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { PieceDialog } from './piece-dialog.tsx';
import { sayBoost } from './preview-referrals.ts';
import type { PieceProps, TypedBoost, TypedReferrals } from './typed.ts';
import { TitleTranslationFields } from './title-translation-fields.tsx';
import { usePiece } from './use-piece.ts';
import { withoutEmptyTitles } from './without-empty-titles.ts';

interface BoostDialogProps extends PieceProps<TypedBoost> {
  referrals: TypedReferrals;
}

export function BoostDialog({ draft, referrals, at, initial, onClose, ...rest }: BoostDialogProps) {
  const { boosts } = referrals;
  const {
    piece: boost,
    set,
    errors,
    done,
  } = usePiece({
    ...rest,
    tidy: withoutEmptyTitles,
    initial,
    path: `referrals.boosts.${at}`,
    lay: (piece: TypedBoost) => ({
      ...draft,
      referrals: { ...referrals, boosts: boosts.toSpliced(at, 1, piece) },
    }),
  });
  return (
    <PieceDialog
      title={at < boosts.length ? t.boost.edit : t.boost.new}
      inWords={sayBoost(boost)}
      error={errors['']}
      onDone={done}
      onClose={onClose}
    >
      <BoostFields boost={boost} onChange={set} errors={errors} />
    </PieceDialog>
  );
}

interface BoostFieldsProps {
  boost: TypedBoost;
  onChange: (boost: TypedBoost) => void;
  errors: Readonly<Record<string, string>>;
}

function BoostFields({ boost, onChange, errors }: BoostFieldsProps) {
  return (
    <>
      <TextField
        label={t.boost.title}
        value={boost.title}
        onChange={(title) => onChange({ ...boost, title })}
        error={errors['title']}
        placeholder={t.boost.titleExample}
        help={t.boost.titleHelp}
      />
      <TitleTranslationFields
        piece={boost}
        onChange={(texts) => onChange({ ...boost, texts })}
        errors={errors}
      />
      <NumberField
        label={t.boost.multiplier}
        decimals
        value={boost.multiplier}
        onChange={(multiplier) => onChange({ ...boost, multiplier })}
        error={errors['multiplier']}
        suffix="×"
        help={t.boost.multiplierHelp}
      />
      <Columns layout="halves">
        <TextField
          label={t.boost.from}
          kind="moment"
          value={boost.from ?? ''}
          onChange={(from) => onChange({ ...boost, from: from === '' ? null : from })}
          error={errors['from']}
          help={t.boost.fromHelp}
        />
        <TextField
          label={t.boost.until}
          kind="moment"
          value={boost.until ?? ''}
          onChange={(until) => onChange({ ...boost, until: until === '' ? null : until })}
          error={errors['until']}
          help={t.boost.untilHelp}
        />
      </Columns>
    </>
  );
}
