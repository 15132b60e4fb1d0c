import { render } from 'preact';
import { choosePalette } from './colour.ts';
import { keepFocus } from './keep-focus.ts';
import type { Panel } from './launcher.ts';
import { createModel, type Model, type WidgetState } from './model/model.ts';
import { readMember } from './model/read-member.ts';
import css from './panel.css?inline';
import type { WidgetSettings } from './settings.ts';
import { makeSpeech } from './speech.ts';
import { loadTexts, type Texts } from './texts.ts';
import { trapFocus } from './trap-focus.ts';
import { App } from './views/app.tsx';

const phone = '(max-width: 600px)';

const paint = (dialog: HTMLDialogElement, settings: WidgetSettings): void => {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const draw = (): void => {
    const isDark = settings.scheme === 'auto' ? system.matches : settings.scheme === 'dark';
    dialog.style.setProperty('color-scheme', isDark ? 'dark' : 'light');
    for (const [name, value] of Object.entries(choosePalette(settings.accent, isDark))) {
      dialog.style.setProperty(name, value);
    }
  };
  system.addEventListener('change', draw);
  draw();
};

const drawDialog = (root: ShadowRoot, settings: WidgetSettings): HTMLDialogElement => {
  // A sheet of its own object, not a style element: shops with a strict content policy forbid those.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  const dialog = document.createElement('dialog');
  dialog.setAttribute('aria-modal', 'true');
  dialog.setAttribute('aria-labelledby', 'regulars-title');
  dialog.className = settings.corner;
  dialog.lang = settings.locale;
  dialog.dir = getComputedStyle(document.documentElement).direction || 'ltr';
  dialog.style.setProperty('--bottom', `${settings.bottomPx}px`);
  paint(dialog, settings);
  root.append(dialog);
  return dialog;
};

const availableOf = (state: WidgetState): number | undefined =>
  state.page?.member?.balance.available;

/** Draws the panel into its dialog, now and whenever the model changes. */
const drawAlways = (
  model: Model,
  { root, dialog }: { root: ShadowRoot; dialog: HTMLDialogElement },
  texts: Texts,
): void => {
  const { locale } = model.settings;
  let speech = makeSpeech(locale, texts);
  let before = model.store.read();
  let hasBalanceMoved = false;
  const draw = (state: WidgetState): void => {
    const [was, is] = [availableOf(before), availableOf(state)];
    hasBalanceMoved ||= was !== undefined && is !== undefined && was !== is;
    const shop = state.page?.shop;
    if (shop !== before.page?.shop) speech = makeSpeech(locale, texts, shop?.points_name);
    before = state;
    const widget = { model, state, speech, hasBalanceMoved };
    keepFocus(root, dialog, () => {
      render(<App widget={widget} onClose={() => dialog.close()} />, dialog);
    });
  };
  model.store.subscribe(draw);
  draw(before);
};

/** Builds the panel, closed, beside the launcher. Nothing is asked of the server before it opens. */
export const mountPanel = async (root: ShadowRoot, settings: WidgetSettings): Promise<Panel> => {
  const texts = await loadTexts(settings.locale);
  const model = createModel(settings);
  const dialog = drawDialog(root, settings);
  const close = (): void => dialog.close();
  const page = document.documentElement;
  let overflowBefore = '';
  dialog.addEventListener('close', () => {
    page.style.overflow = overflowBefore;
  });
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) close();
  });
  window.addEventListener('online', () => {
    if (dialog.open && model.store.read().failure !== null) void readMember(model);
  });
  trapFocus(dialog, root);
  drawAlways(model, { root, dialog }, texts);
  return {
    close,
    open: () => {
      if (dialog.open) return;
      overflowBefore = page.style.overflow;
      // Below a sheet that fills the phone the page must not scroll along.
      if (matchMedia(phone).matches) page.style.overflow = 'hidden';
      dialog.showModal();
      dialog.querySelector('h2')?.focus();
      void readMember(model);
    },
  };
};
