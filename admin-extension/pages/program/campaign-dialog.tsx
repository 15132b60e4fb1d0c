import { errorAt } from '../../field-errors.ts';
import { useSession } from '../../session.tsx';
import { programCampaignsTexts as t } from '../../texts/en/program-campaigns.ts';
import { Columns } from '../../ui/columns.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { WordsField } from '../../ui/words-field.tsx';
import { readNumber } from '../../read-number.ts';
import { CapsFields } from './caps-fields.tsx';
import { ConditionsFields } from './conditions-fields.tsx';
import { PieceDialog } from './piece-dialog.tsx';
import { OptionalProductFields } from './product-fields.tsx';
import { namesOf } from './program-names.ts';
import { sayCampaign } from './say-rule.ts';
import { StandingFields } from './standing-fields.tsx';
import type { PieceProps, TypedCampaign } from './typed.ts';
import { TitleTranslationFields } from './title-translation-fields.tsx';
import { usePiece } from './use-piece.ts';
import { withoutEmptyTitles } from './without-empty-titles.ts';

export function CampaignDialog({ draft, at, onClose, ...rest }: PieceProps<TypedCampaign>) {
  const { campaigns } = draft;
  const { currency } = useSession().shop;
  const {
    piece: campaign,
    set,
    errors,
    done,
  } = usePiece({
    ...rest,
    tidy: withoutEmptyTitles,
    path: `campaigns.${at}`,
    lay: (piece: TypedCampaign) => ({
      ...draft,
      campaigns: campaigns.toSpliced(at, 1, piece),
    }),
  });
  return (
    <PieceDialog
      title={at < campaigns.length ? t.dialog.edit : t.dialog.new}
      inWords={sayCampaign(campaign, namesOf(draft))}
      error={errors['']}
      large
      onDone={done}
      onClose={onClose}
    >
      <GivenFields campaign={campaign} onChange={set} errors={errors} />
      <ConditionsFields
        when={campaign.when}
        onChange={(when) => set({ ...campaign, when })}
        errors={errors}
        program={draft}
        currency={currency}
        timesFirst
      />
      <OptionalProductFields
        products={campaign.products}
        onChange={(products) => set({ ...campaign, products })}
        errors={errors}
      />
      <CapsFields
        caps={campaign.caps}
        onChange={(caps) => set({ ...campaign, caps })}
        errors={errors}
        path="caps"
        names={namesOf(draft)}
      />
      <StandingFields
        standing={campaign}
        onChange={(patch) => set({ ...campaign, ...patch })}
        errors={errors}
        others={t.dialog.others}
      />
    </PieceDialog>
  );
}

interface GivenFieldsProps {
  campaign: TypedCampaign;
  onChange: (campaign: TypedCampaign) => void;
  errors: Readonly<Record<string, string>>;
}

/** What it is called and gives. */
function GivenFields({ campaign, onChange, errors }: GivenFieldsProps) {
  return (
    <>
      <TextField
        label={t.dialog.title}
        value={campaign.title}
        onChange={(title) => onChange({ ...campaign, title })}
        error={errors['title']}
        placeholder={t.dialog.titleExample}
        help={t.dialog.titleHelp}
      />
      <TitleTranslationFields
        piece={campaign}
        onChange={(texts) => onChange({ ...campaign, texts })}
        errors={errors}
      />
      <Columns layout="halves">
        {campaign.kind === 'multiplier' ? (
          <NumberField
            label={t.dialog.multiplier}
            decimals
            value={campaign.multiplier}
            onChange={(multiplier) => onChange({ ...campaign, multiplier })}
            error={errors['multiplier']}
            suffix="×"
            help={t.dialog.multiplierHelp}
          />
        ) : (
          <NumberField
            label={t.dialog.points}
            value={campaign.points}
            onChange={(points) => onChange({ ...campaign, points })}
            error={errors['points']}
          />
        )}
        <NumberField
          label={t.dialog.budget}
          value={campaign.budget_points}
          empty={null}
          onChange={(budget_points) => onChange({ ...campaign, budget_points })}
          error={errors['budget_points']}
          placeholder={t.dialog.noLimit}
          help={t.dialog.budgetHelp}
        />
        <WordsField
          label={t.dialog.days}
          words={campaign.days_of_month.map(String)}
          onChange={(days) => onChange({ ...campaign, days_of_month: days.map(readNumber) })}
          error={errorAt(errors, 'days_of_month')}
          placeholder="1, 15"
          help={t.dialog.daysHelp}
        />
      </Columns>
    </>
  );
}
