import { useState } from 'react';
import type { AdminMember } from '../../../server/contract/admin.ts';
import { toast } from '../../app-bridge.ts';
import { client } from '../../client.ts';
import { saveFile } from '../../save-file.ts';
import { useFormat, useSession } from '../../session.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Columns } from '../../ui/columns.tsx';
import { Form } from '../../ui/form.tsx';
import { Modal } from '../../ui/modal.tsx';
import { Select } from '../../ui/select.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Text } from '../../ui/text.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useAction } from '../../use-action.ts';
import { type Period, periodOf, type Preset, todayIn } from './statement-periods.ts';

const choices = [
  { value: 'this_month', label: 'This month' },
  { value: 'last_month', label: 'Last month' },
  { value: 'this_year', label: 'This year' },
  { value: 'last_year', label: 'Last year' },
  { value: 'custom', label: 'Other days' },
] as const;
type Choice = Preset | 'custom';
const formats = [
  { value: 'pdf', label: 'PDF, to print or send' },
  { value: 'csv', label: 'CSV, for a spreadsheet' },
] as const;
type FileFormat = (typeof formats)[number]['value'];

/** Takes a member's statement for a period as a file. */
export function StatementDialog({ member, onClose }: { member: AdminMember; onClose: () => void }) {
  const { fullDay } = useFormat();
  const { shop } = useSession();
  const [choice, setChoice] = useState<Choice>('this_month');
  const [today] = useState(() => todayIn(shop.time_zone, new Date()));
  const [custom, setCustom] = useState<Period>(() => periodOf('this_month', today));
  const [format, setFormat] = useState<FileFormat>('pdf');
  const period = choice === 'custom' ? custom : periodOf(choice, today);
  const error = checkPeriod(period);
  const download = useAction<void>(async () => {
    saveFile(await client.memberStatement(member.id, { ...period, format }));
    toast('The statement was downloaded');
    onClose();
  });
  const submit = () => {
    if (error === null) download.run();
  };
  return (
    <Modal
      open
      title={`Statement of ${member.name || member.email || 'this member'}`}
      onClose={onClose}
      primary={{
        label: 'Download',
        onClick: submit,
        busy: download.busy,
        disabled: error !== null,
      }}
      secondary={{ label: 'Close', onClick: onClose }}
    >
      <Form onSubmit={submit}>
        <Stack>
          {download.error === null ? null : (
            <Banner tone="critical" title={download.error.title}>
              <p>{download.error.detail}</p>
            </Banner>
          )}
          <Select label="Period" value={choice} options={choices} onChange={setChoice} />
          {choice === 'custom' ? (
            <CustomDays days={custom} error={error} onChange={setCustom} />
          ) : (
            <Text as="p" tone="subdued">
              {`${fullDay(period.from)} to ${fullDay(period.to)}, both included`}
            </Text>
          )}
          <Select label="File" value={format} options={formats} onChange={setFormat} />
        </Stack>
      </Form>
    </Modal>
  );
}

interface CustomDaysProps {
  days: Period;
  error: string | null;
  onChange: (days: Period) => void;
}

function CustomDays({ days, error, onChange }: CustomDaysProps) {
  return (
    <Columns layout="halves">
      <TextField
        label="From"
        kind="date"
        value={days.from}
        onChange={(from) => onChange({ ...days, from })}
      />
      <TextField
        label="To"
        kind="date"
        value={days.to}
        onChange={(to) => onChange({ ...days, to })}
        error={error ?? undefined}
      />
    </Columns>
  );
}

function checkPeriod({ from, to }: Period): string | null {
  if (from === '' || to === '') return 'Both days are needed.';
  return to < from ? 'The last day is before the first.' : null;
}
