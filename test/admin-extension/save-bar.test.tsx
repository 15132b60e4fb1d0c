import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { SaveBar } from '../../admin-extension/ui/save-bar.tsx';
import { UiProvider } from '../../admin-extension/ui/ui-provider.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function open(blocked: string | null) {
  const pressed: string[] = [];
  const bar = render(
    <UiProvider>
      <SaveBar
        busy={false}
        blocked={blocked}
        onSave={() => pressed.push('save')}
        onDiscard={() => pressed.push('discard')}
      />
    </UiProvider>,
  );
  return { pressed, ...bar };
}

it('is ours where the frame has none', () => {
  const { pressed } = open(null);
  expect(screen.getByRole('region', { name: 'Unsaved changes' })).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: 'Save draft' }));
  expect(pressed).toEqual(['save']);
});

it('is the frame’s where it has one: shown while there is unsaved work, and no longer', () => {
  customElements.define('ui-save-bar', class extends HTMLElement {});
  const calls: string[] = [];
  vi.stubGlobal('shopify', {
    saveBar: {
      show: async (id: string) => void calls.push(`show ${id}`),
      hide: async (id: string) => void calls.push(`hide ${id}`),
    },
  });
  const { pressed, container, unmount } = open('1 field needs attention');
  const bar = container.querySelector('ui-save-bar');
  expect(screen.queryByRole('region', { name: 'Unsaved changes' })).toBeNull();
  expect(screen.getByText('1 field needs attention')).toBeDefined();
  expect(bar?.querySelector('button[variant="primary"]')?.hasAttribute('disabled')).toBe(true);
  fireEvent.click(screen.getByRole('button', { name: 'Discard' }));
  expect(pressed).toEqual(['discard']);
  unmount();
  expect(calls).toEqual([`show ${bar?.id}`, `hide ${bar?.id}`]);
});
