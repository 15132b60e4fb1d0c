import { errorAt } from '../../field-errors.ts';
import { programActivitiesTexts as t } from '../../texts/en/program-activities.ts';
import { Columns } from '../../ui/columns.tsx';
import { Fold } from '../../ui/fold.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Text } from '../../ui/text.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { activityHelps } from './activity-helps.ts';
import { AudienceFields } from './audience-fields.tsx';
import { PieceDialog } from './piece-dialog.tsx';
import { capital, namesOf, sayAll } from './program-names.ts';
import { PropertyFields } from './property-fields.tsx';
import { activityNames, nameActivity, sayActivity } from './say-rule.ts';
import type { ActivityFieldsProps, PieceProps, TypedActivity, TypedProgram } from './typed.ts';
import { TitleTranslationFields } from './title-translation-fields.tsx';
import { usePiece } from './use-piece.ts';
import { withoutEmptyTitles } from './without-empty-titles.ts';

export function ActivityDialog({
  draft,
  at,
  initial,
  onClose,
  ...rest
}: PieceProps<TypedActivity>) {
  const { activities } = draft;
  const {
    piece: activity,
    set,
    errors,
    done,
  } = usePiece({
    ...rest,
    tidy: withoutEmptyTitles,
    initial,
    path: `activities.${at}`,
    lay: (piece: TypedActivity) => ({
      ...draft,
      activities: activities.toSpliced(at, 1, piece),
    }),
  });
  const fields = { activity, onChange: set, errors };
  return (
    <PieceDialog
      title={
        at < activities.length
          ? t.dialog.edit(nameActivity(activity))
          : activityNames[activity.type]
      }
      inWords={sayActivity(activity, namesOf(draft))}
      error={errors['']}
      large={activity.type === 'custom'}
      onDone={done}
      onClose={onClose}
    >
      <Text as="p" tone="subdued">
        {`${activityHelps[activity.type]}.`}
      </Text>
      <GivenFields {...fields} />
      <OwnFields {...fields} />
      <LimitFields {...fields} />
      {draft.tiers === null && draft.segments.length === 0 ? null : (
        <AudienceFold {...fields} program={draft} />
      )}
    </PieceDialog>
  );
}

/** What it gives, and what it is called. */
function GivenFields({ activity, onChange, errors }: ActivityFieldsProps) {
  return (
    <>
      <Columns layout="halves">
        <NumberField
          label={t.dialog.points}
          value={activity.points}
          onChange={(points) => onChange({ ...activity, points })}
          error={errors['points']}
        />
        <TextField
          label={t.dialog.title}
          value={activity.title ?? ''}
          onChange={(title) => onChange({ ...activity, title: title === '' ? null : title })}
          error={errors['title']}
          placeholder={activityNames[activity.type]}
          help={t.dialog.titleHelp}
        />
      </Columns>
      <TitleTranslationFields
        piece={activity}
        onChange={(texts) => onChange({ ...activity, texts })}
        errors={errors}
      />
    </>
  );
}

/** What only one type of activity has. */
function OwnFields({ activity, onChange, errors }: ActivityFieldsProps) {
  switch (activity.type) {
    case 'birthday':
      return (
        <NumberField
          label={t.dialog.blackout}
          value={activity.blackout_days}
          onChange={(blackout_days) => onChange({ ...activity, blackout_days })}
          error={errors['blackout_days']}
          suffix={t.days}
          help={t.dialog.blackoutHelp}
        />
      );
    case 'custom':
      return <PropertyFields activity={activity} onChange={onChange} errors={errors} />;
    case 'social_follow':
    case 'social_share':
      return (
        <TextField
          label={t.dialog.address}
          value={activity.url ?? ''}
          onChange={(url) => onChange({ ...activity, url: url === '' ? null : url })}
          error={errors['url']}
          placeholder="https://…"
          help={t.dialog.addressHelp}
        />
      );
    case 'sign_up':
    case 'anniversary':
    case 'newsletter':
    case 'review':
    case 'profile_complete':
    case 'referral':
      return null;
  }
}

const limits = [
  ['per_day', t.dialog.timesADay],
  ['per_month', t.dialog.timesAMonth],
  ['per_year', t.dialog.timesAYear],
  ['lifetime', t.dialog.timesInAll],
] as const;

function LimitFields({ activity, onChange, errors }: ActivityFieldsProps) {
  const { limits: given, cooldown_hours: cooldown } = activity;
  const isFree = cooldown === 0 && limits.every(([name]) => given[name] === null);
  return (
    <Fold
      title={t.dialog.howOften}
      summary={isFree ? t.dialog.unlimited : t.dialog.limited}
      open={errorAt(errors, 'limits') !== undefined || errors['cooldown_hours'] !== undefined}
    >
      <Stack>
        <Columns layout="quarters">
          {limits.map(([name, label]) => (
            <NumberField
              key={name}
              label={label}
              value={given[name]}
              empty={null}
              onChange={(times) => onChange({ ...activity, limits: { ...given, [name]: times } })}
              error={errorAt(errors, `limits.${name}`)}
              placeholder={t.dialog.noLimit}
            />
          ))}
        </Columns>
        <NumberField
          label={t.dialog.pause}
          value={cooldown}
          onChange={(cooldown_hours) => onChange({ ...activity, cooldown_hours })}
          error={errors['cooldown_hours']}
          suffix={t.dialog.hours}
        />
      </Stack>
    </Fold>
  );
}

function AudienceFold({
  activity,
  onChange,
  errors,
  program,
}: ActivityFieldsProps & { program: TypedProgram }) {
  const { tier, segment } = namesOf(program);
  const audience = [...activity.tiers.map(tier), ...activity.segments.map(segment)];
  return (
    <Fold
      title={t.dialog.forWhom}
      summary={audience.length === 0 ? t.dialog.everybody : capital(sayAll(audience))}
      open={errorAt(errors, 'tiers') !== undefined || errorAt(errors, 'segments') !== undefined}
    >
      <Stack>
        <AudienceFields
          audience={activity}
          onChange={(patch) => onChange({ ...activity, ...patch })}
          errors={errors}
          prefix=""
          program={program}
        />
      </Stack>
    </Fold>
  );
}
