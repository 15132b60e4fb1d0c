import { within } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { drawLauncher, type Panel } from '../../storefront-widget/launcher.ts';
import { readSettings } from '../../storefront-widget/settings.ts';

afterEach(() => {
  document.body.innerHTML = '';
  vi.unstubAllGlobals();
});

const fakePanel = () => ({ open: vi.fn<() => void>(), close: vi.fn<() => void>() });

const draw = (
  data: Readonly<Record<string, string>>,
  load: (attempt: number) => Promise<Panel> = async () => fakePanel(),
) => {
  const host = document.createElement('div');
  document.body.append(host);
  const mounted = vi.fn<typeof load>(load);
  const launcher = drawLauncher(host, readSettings(data), async (attempt) => ({
    mountPanel: () => mounted(attempt),
  }));
  const button = host.shadowRoot?.querySelector('button');
  if (!button) throw new TypeError('the launcher has no button');
  return { host, launcher, mounted, button };
};

describe('the launcher', () => {
  test('is a named button that opens a dialog, and loads nothing by itself', () => {
    const { button, mounted } = draw({ label: 'Beans' });
    expect(within(button).getByText('Beans')).toBeDefined();
    expect(button.getAttribute('aria-label')).toBe('Beans');
    expect(button.getAttribute('aria-haspopup')).toBe('dialog');
    expect(mounted).not.toHaveBeenCalled();
  });

  test('keeps its name when only the symbol is shown', () => {
    const { button } = draw({ label: 'Beans', launcher: 'icon' });
    expect(button.textContent).toBe('');
    expect(button.getAttribute('aria-label')).toBe('Beans');
  });

  test('loads the panel once, at the first sign of interest', async () => {
    const { button, mounted } = draw({});
    button.dispatchEvent(new Event('pointerenter'));
    button.dispatchEvent(new Event('focus'));
    await vi.waitFor(() => expect(mounted).toHaveBeenCalledTimes(1));
  });

  test('opens the panel at a click', async () => {
    const panel = fakePanel();
    const { button, launcher } = draw({}, async () => panel);
    button.click();
    await vi.waitFor(() => expect(panel.open).toHaveBeenCalledOnce());
    expect(button.hasAttribute('aria-busy')).toBe(false);
    launcher.close();
    await vi.waitFor(() => expect(panel.close).toHaveBeenCalledOnce());
  });

  test('offers another try when the panel can’t be loaded', async () => {
    const panel = fakePanel();
    const { button, launcher } = draw({ label: 'Beans', retryLabel: 'Again' }, async (attempt) =>
      attempt === 0 ? Promise.reject(new TypeError('no network')) : panel,
    );
    await launcher.open();
    expect(button.textContent).toBe('Again');
    await launcher.open();
    expect(panel.open).toHaveBeenCalledOnce();
    expect(button.textContent).toBe('Beans');
  });
});

describe('the settings', () => {
  test('have the defaults of the block where an attribute is missing', () => {
    expect(readSettings({})).toMatchObject({
      proxy: '/apps/regulars',
      root: '/',
      corner: 'right',
      scheme: 'auto',
      showsLabel: true,
      bottomPx: 20,
    });
  });

  test('take any spelling of a path', () => {
    expect(readSettings({ proxy: '/a/club/', root: '/de' })).toMatchObject({
      proxy: '/a/club',
      root: '/de/',
    });
  });
});
