import { errorAt } from '../../field-errors.ts';
import { useSession } from '../../session.tsx';
import { programRewardsTexts as t } from '../../texts/en/program-rewards.ts';
import { Columns } from '../../ui/columns.tsx';
import { Fold } from '../../ui/fold.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { Select } from '../../ui/select.tsx';
import { Stack } from '../../ui/stack.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { WordsField } from '../../ui/words-field.tsx';
import { AudienceFields } from './audience-fields.tsx';
import { nowIn } from './local-time.ts';
import { capital, namesOf } from './program-names.ts';
import { sayAvailability } from './say-availability.ts';
import type { RewardFieldsProps, TypedReward } from './typed.ts';

const parts = ['audience', 'channels', 'from', 'until', 'stock', 'limit'];

/** Who may have it, when, how often, and how many there are. */
export function AvailabilityFields(props: RewardFieldsProps) {
  const { reward, onChange, errors, program } = props;
  const { shop } = useSession();
  const said = sayAvailability(reward, namesOf(program), nowIn(shop.time_zone));
  return (
    <Fold
      title={t.availability.title}
      summary={
        said.length === 0
          ? t.availability.always
          : capital(said.map(({ words }) => words).join(', '))
      }
      open={parts.some((part) => errorAt(errors, part) !== undefined)}
    >
      <Stack>
        <AudienceFields
          audience={reward.audience}
          onChange={(patch) => onChange({ ...reward, audience: { ...reward.audience, ...patch } })}
          errors={errors}
          prefix="audience."
          program={program}
        />
        <TimeAndStockFields {...props} />
      </Stack>
    </Fold>
  );
}

function TimeAndStockFields(props: RewardFieldsProps) {
  const { reward, onChange, errors } = props;
  return (
    <Columns layout="halves">
      <TextField
        label={t.availability.from}
        kind="moment"
        value={reward.from ?? ''}
        onChange={(from) => onChange({ ...reward, from: from === '' ? null : from })}
        error={errors['from']}
        help={t.availability.fromHelp}
      />
      <TextField
        label={t.availability.until}
        kind="moment"
        value={reward.until ?? ''}
        onChange={(until) => onChange({ ...reward, until: until === '' ? null : until })}
        error={errors['until']}
        help={t.availability.untilHelp}
      />
      <NumberField
        label={t.availability.stock}
        value={reward.stock}
        empty={null}
        onChange={(stock) => onChange({ ...reward, stock })}
        error={errors['stock']}
        placeholder={t.availability.noEnd}
        help={t.availability.stockHelp}
      />
      <WordsField
        label={t.availability.onlyOn}
        words={reward.channels}
        onChange={(channels) => onChange({ ...reward, channels })}
        error={errorAt(errors, 'channels')}
        placeholder="web, pos, stripe"
        help={t.availability.onlyOnHelp}
      />
      <LimitFields {...props} />
    </Columns>
  );
}

type Per = NonNullable<TypedReward['limit']>['per'];

const periods = [
  { value: 'day', label: t.availability.per.day },
  { value: 'week', label: t.availability.per.week },
  { value: 'month', label: t.availability.per.month },
  { value: 'year', label: t.availability.per.year },
  { value: 'lifetime', label: t.availability.per.lifetime },
] as const satisfies readonly { value: Per; label: string }[];

function LimitFields({ reward, onChange, errors }: RewardFieldsProps) {
  const { limit } = reward;
  const setTimes = (times: number | string | null) =>
    onChange({
      ...reward,
      limit: times === null ? null : { times, per: limit?.per ?? 'lifetime' },
    });
  return (
    <>
      <NumberField
        label={t.availability.times}
        value={limit?.times ?? null}
        empty={null}
        onChange={setTimes}
        error={errorAt(errors, 'limit')}
        placeholder={t.availability.noLimit}
      />
      <Select
        label={t.availability.counted}
        value={limit?.per ?? 'lifetime'}
        options={periods}
        onChange={(per) => onChange({ ...reward, limit: { times: limit?.times ?? 1, per } })}
        disabled={limit === null}
      />
    </>
  );
}
