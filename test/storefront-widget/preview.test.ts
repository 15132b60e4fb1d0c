import { afterEach, describe, expect, test, vi } from 'vitest';
import { type Branding, defaultBranding } from '../../server/contract/branding.ts';
import { lookAttributes, printElement } from '../../storefront-widget/preview/embed-attributes.ts';
import { leaveFocus } from '../../storefront-widget/preview/leave-focus.ts';
import { weighAccent } from '../../storefront-widget/preview/weigh-accent.ts';
import { readSettings } from '../../storefront-widget/settings.ts';

const branding: Branding = {
  ...defaultBranding,
  accent: '#6a2c70',
  shape: 'soft',
  corner: 'left',
  bottom: 0,
  launcher: 'icon',
  wordings: { en: { launcher: 'Perks', join: 'Say "yes" & <go>' }, de: { join: 'Los' } },
};

const attributesOf = (element: Element): Record<string, string> =>
  Object.fromEntries(
    element.getAttributeNames().map((name) => [name, element.getAttribute(name) ?? '']),
  );

describe('a look as the element carries it', () => {
  test('is what the loader reads again', () => {
    const element = document.createElement('div');
    for (const [name, value] of Object.entries(lookAttributes({ branding, locale: 'en' })))
      element.setAttribute(name, value);
    const settings = readSettings(element.dataset);
    expect(settings).toMatchObject({
      accent: '#6a2c70',
      corner: 'left',
      bottomPx: 0,
      showsLabel: false,
      label: 'Perks',
      locale: 'en',
    });
  });

  test('has the words of one language', () => {
    expect(lookAttributes({ branding, locale: 'en' })['data-label']).toBe('Perks');
    expect(lookAttributes({ branding, locale: 'de' })).not.toHaveProperty('data-label');
  });

  test('is printed as HTML that means the same', () => {
    const look = lookAttributes({ branding, locale: 'en' });
    const page = document.createElement('div');
    page.innerHTML = printElement(look);
    const [element] = page.children;
    if (element === undefined) throw new TypeError('nothing was printed');
    expect(attributesOf(element)).toEqual({ id: 'regulars-embed', ...look });
  });
});

describe('an accent', () => {
  test.each([
    ['#1f4d3f', 'auto', { onAccent: 'white', adjusted: ['dark'] }],
    ['#1f4d3f', 'light', { onAccent: 'white', adjusted: [] }],
    ['#f2c230', 'auto', { onAccent: 'black', adjusted: ['light'] }],
    ['#808080', 'auto', { onAccent: 'black', adjusted: ['light', 'dark'] }],
  ] as const)('%s on %s is weighed as the panel paints it', (accent, scheme, expected) => {
    expect(weighAccent({ accent, scheme })).toEqual(expected);
  });
});

describe('the focus', () => {
  const { focus } = HTMLElement.prototype;
  const { showModal } = HTMLDialogElement.prototype;
  afterEach(() => {
    vi.restoreAllMocks();
    HTMLElement.prototype.focus = focus;
    HTMLDialogElement.prototype.showModal = showModal;
    document.body.innerHTML = '';
  });

  const openDialog = (hasFocus: boolean) => {
    vi.spyOn(document, 'hasFocus').mockReturnValue(hasFocus);
    leaveFocus();
    const dialog = document.createElement('dialog');
    dialog.innerHTML = '<button>Inside</button>';
    document.body.append(dialog);
    dialog.showModal();
    dialog.querySelector('button')?.focus();
    return { dialog };
  };

  test('stays where it is while nobody is in the frame, and the panel is open all the same', () => {
    const { dialog } = openDialog(false);
    expect(dialog.open).toBe(true);
    expect(dialog.style.zIndex).not.toBe('');
    expect(document.activeElement).toBe(document.body);
  });

  test('goes where the panel wants it for somebody who is', () => {
    const { dialog } = openDialog(true);
    expect(dialog.open).toBe(true);
    expect(dialog.style.zIndex).toBe('');
    expect(document.activeElement?.textContent).toBe('Inside');
  });
});
