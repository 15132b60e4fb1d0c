import { useState } from 'react';
import type { AdminMember } from '../../../server/contract/admin.ts';
import { toast } from '../../app-bridge.ts';
import { client } from '../../client.ts';
import { saveFile } from '../../save-file.ts';
import { useFormat, useSession } from '../../session.tsx';
import { memberStatementTexts as t } from '../../texts/en/member-statement.ts';
import { Banner } from '../../ui/banner.tsx';
import { checkDays, DayRange, type Days } from '../../ui/day-range.tsx';
import { Form } from '../../ui/form.tsx';
import { Modal } from '../../ui/modal.tsx';
import { Select } from '../../ui/select.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Text } from '../../ui/text.tsx';
import { todayIn } from '../../today-in.ts';
import { useAction } from '../../use-action.ts';
import { periodOf, type Preset } from './statement-periods.ts';

const choices = [
  { value: 'this_month', label: t.dialog.this_month },
  { value: 'last_month', label: t.dialog.last_month },
  { value: 'this_year', label: t.dialog.this_year },
  { value: 'last_year', label: t.dialog.last_year },
  { value: 'custom', label: t.dialog.other },
] as const;
type Choice = Preset | 'custom';
const formats = [
  { value: 'pdf', label: t.dialog.pdf },
  { value: 'csv', label: t.dialog.csv },
] as const;
type FileFormat = (typeof formats)[number]['value'];

/** Takes a member's statement for a period as a file. */
export function StatementDialog({ member, onClose }: { member: AdminMember; onClose: () => void }) {
  const { fullDay } = useFormat();
  const { shop } = useSession();
  const [choice, setChoice] = useState<Choice>('this_month');
  const [today] = useState(() => todayIn(shop.time_zone, new Date()));
  const [custom, setCustom] = useState<Days>(() => periodOf('this_month', today));
  const [format, setFormat] = useState<FileFormat>('pdf');
  const period = choice === 'custom' ? custom : periodOf(choice, today);
  const error = checkDays(period);
  const download = useAction<void>(async () => {
    saveFile(await client.memberStatement(member.id, { ...period, format }));
    toast(t.dialog.done);
    onClose();
  });
  const submit = () => {
    if (error === null) download.run();
  };
  return (
    <Modal
      open
      title={t.dialog.title(member.name || member.email || t.dialog.thisMember)}
      onClose={onClose}
      primary={{
        label: t.dialog.download,
        onClick: submit,
        busy: download.busy,
        disabled: error !== null,
      }}
      secondary={{ label: t.dialog.close, onClick: onClose }}
    >
      <Form onSubmit={submit}>
        <Stack>
          {download.error === null ? null : (
            <Banner tone="critical" title={download.error.title}>
              <p>{download.error.detail}</p>
            </Banner>
          )}
          <Select label={t.dialog.period} value={choice} options={choices} onChange={setChoice} />
          {choice === 'custom' ? (
            <DayRange days={custom} error={error} onChange={setCustom} />
          ) : (
            <Text as="p" tone="subdued">
              {t.dialog.included(fullDay(period.from), fullDay(period.to))}
            </Text>
          )}
          <Select label={t.dialog.file} value={format} options={formats} onChange={setFormat} />
        </Stack>
      </Form>
    </Modal>
  );
}
