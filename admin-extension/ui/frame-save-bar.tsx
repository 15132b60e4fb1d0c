import { createElement, useEffect, useId } from 'react';
import { showSaveBar } from '../app-bridge.ts';

interface FrameSaveBarProps {
  save: { label: string; onClick: () => void; busy: boolean; blocked: boolean };
  discard: { label: string; onClick: () => void };
}

/** Shopify's frame reads these buttons and draws them in a bar above the page. */
export function FrameSaveBar({ save, discard }: FrameSaveBarProps) {
  const id = useId();
  useEffect(() => showSaveBar(id), [id]);
  return createElement(
    'ui-save-bar',
    { id },
    createElement(
      'button',
      {
        type: 'button',
        variant: 'primary',
        onClick: save.onClick,
        disabled: save.blocked || save.busy,
        ...(save.busy ? { loading: '' } : {}),
      },
      save.label,
    ),
    <button type="button" onClick={discard.onClick} disabled={save.busy}>
      {discard.label}
    </button>,
  );
}
