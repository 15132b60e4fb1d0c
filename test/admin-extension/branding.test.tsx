// @vitest-environment-options { "settings": { "enableIframePageLoading": true } }
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { type AdminBranding, defaultBranding } from '../../server/contract/branding.ts';
import type {
  PreviewDrawn,
  PreviewLook,
  PreviewReady,
} from '../../server/contract/branding-preview.ts';
import { defaultWordings } from '../../server/http/pages/default-wordings.ts';
import { json, problem } from './fake-admin.ts';
import { openAdmin } from './open-admin.tsx';
import { fresh } from './sample-onboarding.ts';

const unsaved: AdminBranding = {
  branding: defaultBranding,
  saved: null,
  publication: { state: 'unsaved', published_at: null, refusal: null },
};
const published: AdminBranding = {
  branding: { ...defaultBranding, accent: '#6a2c70', wordings: { de: { join: 'Dabei sein' } } },
  saved: { at: '2026-11-20T12:30:00Z', by: 'Robin' },
  publication: { state: 'published', published_at: '2026-11-20T12:31:00Z', refusal: null },
};
const preview = { url: 'about:blank' };

function openBranding(stored: AdminBranding) {
  return openAdmin('/admin/branding', {
    'GET /branding': stored,
    'GET /branding/preview': preview,
  });
}

/** The page in the frame, as the real one speaks: `looks` are what it was told to draw. */
async function answerAsPreview(): Promise<{
  looks: PreviewLook[];
  say: (message: PreviewReady | PreviewDrawn) => void;
}> {
  const frame = await screen.findByTitle<HTMLIFrameElement>('Preview of the widget');
  const looks: PreviewLook[] = [];
  const inside = { postMessage: (look: PreviewLook) => looks.push(look) };
  Object.defineProperty(frame, 'contentWindow', { value: inside });
  const say = (data: PreviewReady | PreviewDrawn): void => {
    const event = new MessageEvent('message', { data, origin: window.location.origin });
    Object.defineProperty(event, 'source', { value: inside });
    fireEvent(window, event);
  };
  say({ kind: 'regulars:ready', words: defaultWordings });
  await waitFor(() => expect(looks).toHaveLength(1));
  return { looks, say };
}

it('shows every change at once, before it is saved', async () => {
  const { user, admin } = openBranding(unsaved);
  const { looks } = await answerAsPreview();
  expect(looks[0]).toMatchObject({ branding: defaultBranding, view: 'member', device: 'light' });
  const accent = screen.getByLabelText('Accent colour');
  await user.clear(accent);
  await user.type(accent, '#0f4c81');
  await user.click(screen.getByLabelText('Square'));
  await user.type(screen.getByLabelText('Words on the launcher'), 'Perks');
  await waitFor(() =>
    expect(looks.at(-1)?.branding).toMatchObject({
      accent: '#0f4c81',
      shape: 'square',
      wordings: { en: { launcher: 'Perks' } },
    }),
  );
  // What was half typed was never drawn.
  expect(new Set(looks.map(({ branding }) => branding.accent))).toEqual(
    new Set(['#1f4d3f', '#0f4c81']),
  );
  await user.click(screen.getByLabelText('Guest'));
  expect(looks.at(-1)).toMatchObject({ view: 'guest' });
  await user.selectOptions(screen.getByLabelText('Language'), 'Brazilian Portuguese');
  expect(looks.at(-1)).toMatchObject({ locale: 'pt-BR' });
  expect(admin.sent('PUT /branding')).toEqual([]);
});

it('says what was done to an accent so that it can be read', async () => {
  openBranding(unsaved);
  const { say } = await answerAsPreview();
  say({ kind: 'regulars:drawn', onAccent: 'black', adjusted: ['light'], element: '<div></div>' });
  expect(await screen.findByText(/Words on it are black\. On a light background/)).toBeDefined();
});

it('takes the colours of the theme where it was read', async () => {
  const { user, admin } = openBranding(unsaved);
  const theme = { accent: '#0a6cff', background: '#101010', text: '#ffffff', font: null };
  admin.on('GET /onboarding', { ...fresh, branding: { ...fresh.branding, theme } });
  const { looks } = await answerAsPreview();
  await user.click(await screen.findByRole('button', { name: 'Take it from your theme' }));
  expect(looks.at(-1)?.branding).toMatchObject({ accent: '#0a6cff', scheme: 'dark' });
  expect(screen.queryByRole('button', { name: 'Take it from your theme' })).toBeNull();
});

it('saves the whole, without what was left empty, and then says that the shop has it', async () => {
  const { user, admin } = openBranding(published);
  const { looks } = await answerAsPreview();
  expect(screen.getByText(/In the shop since/)).toBeDefined();
  expect(screen.queryByRole('region', { name: 'Unsaved changes' })).toBeNull();
  await user.selectOptions(
    screen.getByLabelText('Language of the words'),
    'German · 1 of your own',
  );
  const join = screen.getByLabelText('Button to join');
  expect(join).toHaveProperty('value', 'Dabei sein');
  expect(join).toHaveProperty('placeholder', defaultWordings.de.join);
  await user.clear(join);
  expect(looks.at(-1)?.branding.wordings).toEqual({});
  await user.type(screen.getByLabelText('Words on the launcher'), ' Vorteile ');

  const next = {
    ...published.branding,
    wordings: { de: { launcher: 'Vorteile' } },
  };
  admin.on('PUT /branding', () => {
    admin.on('GET /branding', {
      ...published,
      branding: next,
      publication: { state: 'waiting', published_at: null, refusal: null },
    });
    return json({});
  });
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByText('Being told to Shopify');
  expect(admin.sent('PUT /branding')[0]?.body).toEqual(next);
  expect(admin.toasts).toEqual(['Saved']);
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Unsaved changes' })).toBeNull());
});

it('says in the field what can’t be taken, and does not save it', async () => {
  const { user, admin } = openBranding(unsaved);
  await answerAsPreview();
  const accent = screen.getByLabelText('Accent colour');
  await user.clear(accent);
  await user.type(accent, 'red');
  expect(screen.getByText('Write a colour such as #1f4d3f')).toBeDefined();
  const bottom = screen.getByLabelText('Distance from the bottom');
  await user.clear(bottom);
  await user.type(bottom, '500');
  expect(screen.getByText('Must be at most 160')).toBeDefined();
  fireEvent.change(screen.getByLabelText('Words on the launcher'), {
    target: { value: 'Hello {name}' },
  });
  expect(screen.getByText('Braces can’t stand here')).toBeDefined();
  expect(screen.getByText('3 fields need attention')).toBeDefined();
  const save = screen.getByRole('button', { name: 'Save' });
  expect(save.getAttribute('aria-disabled')).toBe('true');
  await user.click(screen.getByRole('button', { name: 'Discard' }));
  expect(screen.getByLabelText('Accent colour')).toHaveProperty('value', '#1f4d3f');
  expect(admin.sent('PUT /branding')).toEqual([]);
});

it('asks before unsaved work is left, and goes back to how it is by itself', async () => {
  const { user } = openBranding(published);
  await answerAsPreview();
  await user.click(screen.getByRole('button', { name: 'Back to defaults' }));
  expect(screen.getByLabelText('Accent colour')).toHaveProperty('value', '#1f4d3f');
  await user.click(screen.getByRole('link', { name: 'Name of your points' }));
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByText('Leave without saving?')).toBeDefined();
  await user.click(within(dialog).getByRole('button', { name: 'Stay' }));
  expect(window.location.pathname).toBe('/admin/branding');
});

it('shows why Shopify did not take it, and tells it again', async () => {
  const { user, admin } = openBranding({
    ...published,
    publication: { state: 'refused', published_at: null, refusal: 'Access denied.' },
  });
  expect(await screen.findByText('Access denied.')).toBeDefined();
  admin.on('PUT /branding', {});
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(admin.sent('PUT /branding')[0]?.body).toEqual(published.branding));
});

it('gives a shop beside Shopify the element for its own pages', async () => {
  openBranding({
    ...published,
    publication: { state: 'by_hand', published_at: null, refusal: null },
  });
  const { say } = await answerAsPreview();
  say({ kind: 'regulars:drawn', onAccent: 'white', adjusted: [], element: '<div data-x></div>' });
  expect(await screen.findByText('<div data-x></div>')).toBeDefined();
});

it('says what to do when it can’t be loaded', async () => {
  const { user, admin } = openAdmin('/admin/branding', {
    'GET /branding/preview': preview,
    'GET /branding': () => problem(503, 'unavailable', { title: 'Unavailable' }),
  });
  await screen.findByText('Unavailable');
  admin.on('GET /branding', unsaved);
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByLabelText('Accent colour')).toBeDefined();
});
