import { weekdays } from '../../../server/contract/program/conditions.ts';
import { errorAt } from '../../field-errors.ts';
import { programRulesTexts as t } from '../../texts/en/program-rules.ts';
import { Choices } from '../../ui/choices.tsx';
import { Columns } from '../../ui/columns.tsx';
import { Fold } from '../../ui/fold.tsx';
import { Stack } from '../../ui/stack.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { WordsField } from '../../ui/words-field.tsx';
import { AudienceFields } from './audience-fields.tsx';
import { OptionalMoneyField } from './money-field.tsx';
import { capital, namesOf } from './program-names.ts';
import { sayConditions } from './say-conditions.ts';
import type { TypedConditions, TypedProgram } from './typed.ts';

interface ConditionsFieldsProps {
  when: TypedConditions;
  onChange: (when: TypedConditions) => void;
  errors: Readonly<Record<string, string>>;
  program: TypedProgram;
  currency: string;
  /** Shown at once, where the time is what matters. */
  timesFirst?: boolean;
}

interface PartProps extends ConditionsFieldsProps {
  change: (patch: Partial<TypedConditions>) => void;
}

/** When and for whom: every part that is filled in must hold. */
export function ConditionsFields(props: ConditionsFieldsProps) {
  const { when, onChange, errors, program, timesFirst = false } = props;
  const part = {
    ...props,
    change: (patch: Partial<TypedConditions>) => onChange({ ...when, ...patch }),
  };
  const said = capital(sayConditions(when, namesOf(program)).slice(2));
  const wrong = errorAt(errors, 'when') !== undefined;
  if (timesFirst)
    return (
      <>
        <TimeFields {...part} />
        <Fold title={t.conditions.whoAndWhat} summary={sayWho(part)} open={wrong}>
          <WhoFields {...part} />
        </Fold>
      </>
    );
  return (
    <Fold
      title={t.conditions.title}
      summary={said === '' ? t.conditions.always : said}
      open={wrong}
    >
      <Stack>
        <WhoFields {...part} />
        <TimeFields {...part} />
      </Stack>
    </Fold>
  );
}

function sayWho({ when, program }: PartProps): string {
  const timeless = { ...when, from: null, until: null, weekdays: [], hours: null };
  const said = capital(sayConditions(timeless, namesOf(program)).slice(2));
  return said === '' ? t.conditions.all : said;
}

function WhoFields({ when, change, errors, program, currency }: PartProps) {
  const { customer_tags: tags } = when;
  return (
    <Stack>
      <AudienceFields
        audience={when}
        onChange={change}
        errors={errors}
        prefix="when."
        program={program}
      />
      <Columns layout="halves">
        <OptionalMoneyField
          label={t.conditions.ordersFrom}
          value={when.minimum_order}
          onChange={(minimum_order) => change({ minimum_order })}
          errors={errors}
          path="when.minimum_order"
          currency={currency}
          help={t.conditions.ordersFromHelp}
        />
        <WordsField
          label={t.conditions.channels}
          words={when.channels}
          onChange={(channels) => change({ channels })}
          error={errorAt(errors, 'when.channels')}
          placeholder="web, pos"
          help={t.conditions.channelsHelp}
        />
        <WordsField
          label={t.conditions.tagged}
          words={tags.any}
          onChange={(any) => change({ customer_tags: { ...tags, any } })}
          error={errorAt(errors, 'when.customer_tags.any')}
          placeholder="vip, wholesale"
          help={t.conditions.taggedHelp}
        />
        <WordsField
          label={t.conditions.notTagged}
          words={tags.none}
          onChange={(none) => change({ customer_tags: { ...tags, none } })}
          error={errorAt(errors, 'when.customer_tags.none')}
          placeholder="staff"
          help={t.conditions.notTaggedHelp}
        />
        <WordsField
          label={t.conditions.countries}
          words={when.countries}
          onChange={(countries) => change({ countries })}
          error={errorAt(errors, 'when.countries')}
          upperCase
          placeholder="NZ, AU"
          help={t.conditions.countriesHelp}
        />
      </Columns>
    </Stack>
  );
}

const dayOptions = weekdays.map((value) => ({ value, label: t.conditions.shortDays[value] }));

function TimeFields({ when, change, errors }: PartProps) {
  const hours = when.hours ?? { from: '', until: '' };
  const setHours = (patch: Partial<typeof hours>) => {
    const next = { ...hours, ...patch };
    change({ hours: next.from === '' && next.until === '' ? null : next });
  };
  return (
    <Stack>
      <Columns layout="halves">
        <TextField
          label={t.conditions.from}
          kind="moment"
          value={when.from ?? ''}
          onChange={(from) => change({ from: from === '' ? null : from })}
          error={errorAt(errors, 'when.from')}
          help={t.conditions.fromHelp}
        />
        <TextField
          label={t.conditions.until}
          kind="moment"
          value={when.until ?? ''}
          onChange={(until) => change({ until: until === '' ? null : until })}
          error={errorAt(errors, 'when.until')}
          help={t.conditions.untilHelp}
        />
      </Columns>
      <Choices
        label={t.conditions.weekdays}
        options={dayOptions}
        chosen={when.weekdays}
        onChange={(chosen) => change({ weekdays: chosen })}
        error={errorAt(errors, 'when.weekdays')}
        help={when.weekdays.length === 0 ? t.conditions.weekdaysHelp : ''}
      />
      <Columns layout="halves">
        <TextField
          label={t.conditions.between}
          kind="time"
          value={hours.from}
          onChange={(from) => setHours({ from })}
          error={errorAt(errors, 'when.hours.from')}
          help={t.conditions.betweenHelp}
        />
        <TextField
          label={t.conditions.and}
          kind="time"
          value={hours.until}
          onChange={(until) => setHours({ until })}
          error={errorAt(errors, 'when.hours.until')}
        />
      </Columns>
    </Stack>
  );
}
