import { toast } from '../../app-bridge.ts';
import { client } from '../../client.ts';
import { useFormat } from '../../session.tsx';
import { reportMonthsTexts } from '../../texts/en/report-months.ts';
import { Banner } from '../../ui/banner.tsx';
import { Modal } from '../../ui/modal.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Text } from '../../ui/text.tsx';
import { useAction } from '../../use-action.ts';

const t = reportMonthsTexts.dialog;

interface CloseMonthProps {
  month: string;
  /** Those that are closed with it. */
  earlier: readonly string[];
  onClosed: () => void;
  onClose: () => void;
}

/** Says what closing does before it is done: it can't be undone. */
export function CloseMonth({ month, earlier, onClosed, onClose }: CloseMonthProps) {
  const { fullMonth } = useFormat();
  const name = fullMonth(month);
  const close = useAction<void>(async () => {
    await client.closeMonth({ month });
    toast(t.closed(name));
    onClosed();
    onClose();
  });
  return (
    <Modal
      open
      title={t.title(name)}
      onClose={onClose}
      primary={{ label: t.confirm(name), onClick: close.run, busy: close.busy }}
      secondary={{ label: t.cancel, onClick: onClose }}
    >
      <Stack gap="close">
        {close.error === null ? null : (
          <Banner tone="critical" title={close.error.title}>
            <p>{close.error.detail}</p>
          </Banner>
        )}
        <Text as="p">{t.freezes(name)}</Text>
        <Text as="p">{t.stays}</Text>
        {earlier.length === 0 ? null : (
          <Text as="p">{t.before(earlier.toSorted().map(fullMonth).join(', '))}</Text>
        )}
        <Text as="p" strong>
          {t.cannotUndo}
        </Text>
      </Stack>
    </Modal>
  );
}
