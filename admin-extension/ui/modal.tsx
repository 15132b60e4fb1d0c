import { Modal as PolarisModal } from '@shopify/polaris';
import type { ReactNode } from 'react';

interface ModalAction {
  label: string;
  onClick: () => void;
  busy?: boolean;
  disabled?: boolean;
  danger?: boolean;
}

interface ModalProps {
  open: boolean;
  title: string;
  onClose: () => void;
  primary?: ModalAction;
  secondary?: ModalAction;
  large?: boolean;
  children: ReactNode;
}

export function Modal({
  open,
  title,
  onClose,
  primary,
  secondary,
  large = false,
  children,
}: ModalProps) {
  return (
    <PolarisModal
      open={open}
      title={title}
      onClose={onClose}
      {...(large ? { size: 'large' } : {})}
      {...(primary === undefined ? {} : { primaryAction: polarisAction(primary) })}
      {...(secondary === undefined ? {} : { secondaryActions: [polarisAction(secondary)] })}
    >
      <PolarisModal.Section>{children}</PolarisModal.Section>
    </PolarisModal>
  );
}

function polarisAction({
  label,
  onClick,
  busy = false,
  disabled = false,
  danger = false,
}: ModalAction) {
  return { content: label, onAction: onClick, loading: busy, disabled, destructive: danger };
}
