/** @jsxImportSource ./drawing */
import { choosePalette } from './colour.ts';
import { Fragment, jsx } from './drawing/jsx-runtime.ts';
import { render } from './drawing/render.ts';
import { keepFocus } from './keep-focus.ts';
import type { Panel } from './launcher.ts';
import { copyText } from './model/copy-text.ts';
import { createModel, type Model, type WidgetState } from './model/model.ts';
import { followRedemption } from './model/follow-redemption.ts';
import { followRooms } from './model/follow-rooms.ts';
import { pause } from './model/pause.ts';
import { putIntoCart } from './model/put-into-cart.ts';
import { readMember } from './model/read-member.ts';
import { leaveRedeeming, redeem } from './model/redeem.ts';
import css from './panel.css?inline';
import type { WidgetSettings } from './settings.ts';
import { fillIn, makeSpeech } from './speech.ts';
import { overlay, panelTexts, pickTexts, type Texts } from './texts.ts';
import { trapFocus } from './trap-focus.ts';
import { App } from './views/app.tsx';
import { EmptyNote } from './views/empty-note.tsx';
import { describeFailure, FailureNote } from './views/failure-note.tsx';
import { focusOnMount } from './views/focus-on-mount.ts';
import { Icon } from './views/icon.tsx';
import { LoadingRows } from './views/skeleton.tsx';
import { WaysToEarn } from './views/ways-to-earn.tsx';
import { Worth } from './views/worth.tsx';

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

const loan = {
  jsx,
  Fragment,
  copyText,
  describeFailure,
  EmptyNote,
  FailureNote,
  fillIn,
  focusOnMount,
  followRedemption,
  Icon,
  leaveRedeeming,
  LoadingRows,
  pause,
  pickTexts,
  putIntoCart,
  redeem,
  WaysToEarn,
  Worth,
};

const openers = {
  rooms: async () => (await import('./rooms/rooms.tsx')).openRooms,
  friends: async () => (await import('./friends/friends.tsx')).openFriends,
  invitation: async () => (await import('./invitation/invitation.tsx')).openInvitation,
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
    if (shop !== before.page?.shop) speech = makeSpeech(locale, texts, shop);
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
  const texts = overlay(await pickTexts(settings.locale, panelTexts), settings.texts);
  const model = createModel(settings, async (whole, file) => {
    const open = await openers[file]();
    return open(loan, { model: whole, root });
  });
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
  followRooms(model);
  const open: Panel['open'] = (invitation) => {
    if (dialog.open) return;
    if (invitation !== undefined) {
      const screen = invitation === 'waiting' ? 'invitation' : null;
      model.store.change({ isInvited: invitation !== null, screen });
    }
    overflowBefore = page.style.overflow;
    // Below a sheet that fills the phone the page must not scroll along.
    if (matchMedia(phone).matches) page.style.overflow = 'hidden';
    dialog.showModal();
    dialog.querySelector('h2')?.focus();
    void readMember(model);
  };
  return {
    close,
    open,
    invite: () => {
      const stop = model.store.subscribe(({ isOffer }) => {
        if (!isOffer) return;
        stop();
        open();
      });
      model.store.change({ screen: 'invitation' });
    },
  };
};
