import { ActionList, Popover, Button } from '@shopify/polaris';
import { useState } from 'react';

interface MenuButtonProps {
  children: string;
  look?: 'primary' | 'normal' | 'plain';
  items: readonly { label: string; help?: string; onClick: () => void; disabled?: boolean }[];
}

/** A button that opens a short list of what can be done or added. */
export function MenuButton({ children, look = 'normal', items }: MenuButtonProps) {
  const [open, setOpen] = useState(false);
  return (
    <Popover
      active={open}
      onClose={() => setOpen(false)}
      preferredAlignment="right"
      activator={
        <Button
          disclosure
          {...(look === 'normal' ? {} : { variant: look })}
          onClick={() => setOpen(!open)}
        >
          {children}
        </Button>
      }
    >
      <ActionList
        items={items.map(({ label, help, onClick, disabled = false }) => ({
          content: label,
          ...(help === undefined ? {} : { helpText: help }),
          disabled,
          onAction: () => {
            setOpen(false);
            onClick();
          },
        }))}
      />
    </Popover>
  );
}
