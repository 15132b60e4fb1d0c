import { useRef, useState } from 'react';
import { adminActivityRequest } from '../../../server/contract/admin-activities.ts';
import type { ProgramDocument } from '../../../server/contract/program/program.ts';
import { client } from '../../client.ts';
import { errorAt } from '../../field-errors.ts';
import { inWords } from '../../in-words.ts';
import { knownWord } from '../../known-word.ts';
import { readNumber } from '../../read-number.ts';
import { memberActivitiesTexts as t } from '../../texts/en/member-activities.ts';
import { programActivitiesTexts as activities } from '../../texts/en/program-activities.ts';
import { Banner } from '../../ui/banner.tsx';
import { Form } from '../../ui/form.tsx';
import { Modal } from '../../ui/modal.tsx';
import { Select } from '../../ui/select.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Text } from '../../ui/text.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useData } from '../../use-data.ts';
import { useRequest } from '../../use-request.ts';

type Activity = ProgramDocument['activities'][number];

interface RecordActivityProps {
  memberId: string;
  onRecorded: () => void;
  onClose: () => void;
}

/** What a member did, told by staff: it counts as if the API had told it. */
export function RecordActivity({ memberId, onRecorded, onClose }: RecordActivityProps) {
  const program = useData('program', client.program);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [reason, setReason] = useState('');
  const [chosen, setChosen] = useState('');
  // Kept over every try, so that a lost answer and a second try record once.
  const id = useRef(crypto.randomUUID());
  const { errors, ...record } = useRequest(adminActivityRequest, async (request) => {
    await client.recordActivity(memberId, request);
    onRecorded();
  });
  const options = program.data?.live.document.activities ?? [];
  const activity = options.find((each) => nameOf(each) === chosen) ?? options[0];
  const submit = () =>
    record.submit({
      id: id.current,
      type: activity === undefined ? '' : nameOf(activity),
      reason,
      properties: readProperties(activity, typed),
    });
  return (
    <Modal
      open
      title={t.record.title}
      onClose={onClose}
      primary={{
        label: t.record.record,
        onClick: submit,
        busy: record.busy,
        disabled: activity === undefined,
      }}
      secondary={{ label: t.record.cancel, onClick: onClose }}
    >
      <Form onSubmit={submit}>
        <Stack>
          {record.error === null ? null : (
            <Banner tone="critical" title={record.error.title}>
              <p>{record.error.detail}</p>
            </Banner>
          )}
          {program.data !== null && options.length === 0 ? (
            <Text as="p">{t.record.none}</Text>
          ) : (
            <ActivitySelect {...{ activity, options, errors }} onChange={setChosen} />
          )}
          <PropertyFields {...{ activity, typed, errors }} onChange={setTyped} />
          <TextField
            label={t.record.reason}
            value={reason}
            onChange={setReason}
            error={errors['reason']}
            help={t.record.reasonHelp}
            maxLength={200}
          />
        </Stack>
      </Form>
    </Modal>
  );
}

interface ActivitySelectProps {
  activity: Activity | undefined;
  options: readonly Activity[];
  errors: Readonly<Record<string, string>>;
  onChange: (name: string) => void;
}

function ActivitySelect({ activity, options, errors, onChange }: ActivitySelectProps) {
  return (
    <Select
      label={t.record.activity}
      value={activity === undefined ? '' : nameOf(activity)}
      options={options.map((each) => ({
        value: nameOf(each),
        label: each.title ?? knownWord(activities.names, nameOf(each), inWords),
      }))}
      onChange={onChange}
      error={errors['type']}
    />
  );
}

type Texts = Readonly<Record<string, string>>;

interface PropertyFieldsProps {
  activity: Activity | undefined;
  typed: Texts;
  errors: Readonly<Record<string, string>>;
  onChange: (typed: Texts) => void;
}

function PropertyFields({ activity, typed, errors, onChange }: PropertyFieldsProps) {
  return propertiesOf(activity).map(({ name, required }) => (
    <TextField
      key={name}
      label={required ? inWords(name) : t.record.optional(inWords(name))}
      value={typed[name] ?? ''}
      onChange={(text) => onChange({ ...typed, [name]: text })}
      error={errorAt(errors, `properties.${name}`)}
    />
  ));
}

function nameOf(activity: Activity): string {
  return activity.type === 'custom' ? activity.id : activity.type;
}

type Property = Extract<Activity, { type: 'custom' }>['properties'][number];

function propertiesOf(activity: Activity | undefined): readonly Property[] {
  return activity?.type === 'custom' ? activity.properties : [];
}

type Told = string | number | boolean;

function readProperties(activity: Activity | undefined, typed: Texts): Record<string, Told> {
  return Object.fromEntries(
    propertiesOf(activity).flatMap((property) =>
      readProperty(property, typed[property.name] ?? ''),
    ),
  );
}

/** Nothing for one that was left out. */
function readProperty({ name, kind }: Property, text: string): [string, Told][] {
  if (text.trim() === '') return [];
  if (kind === 'number') return [[name, readNumber(text)]];
  return [[name, kind === 'boolean' ? /^(yes|true|1)$/i.test(text.trim()) : text.trim()]];
}
