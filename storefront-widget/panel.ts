import { choosePalette } from './colour.ts';
import { type Client, makeClient, screenOf } from './client/client.ts';
import { drawShell } from './client/draw-shell.ts';
import { fillShown } from './client/fill.ts';
import { listen } from './client/listen.ts';
import { openScreen, readScreen } from './client/open-screen.ts';
import { resumeRedeeming } from './client/redeem.ts';
import { sayNumber, sayPoints } from './client/say.ts';
import { tellPage } from './client/tell-page.ts';
import type { Screen } from './client/screen.ts';
import { render } from './drawing/render.ts';
import { closed, keepFocus } from './keep-focus.ts';
import type { Panel } from './launcher.ts';
import { pause } from './model/pause.ts';
import css from './panel.css?inline';
import type { WidgetSettings } from './settings.ts';
import { trapFocus } from './trap-focus.ts';

/** The languages of ours that are written from right to left. */
const rightToLeft = /^(ar|he)/;
const phone = '(max-width: 600px)';

const paint = (place: HTMLElement, settings: WidgetSettings): void => {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const draw = (): void => {
    const isDark = settings.scheme === 'auto' ? system.matches : settings.scheme === 'dark';
    place.style.setProperty('color-scheme', isDark ? 'dark' : 'light');
    for (const [name, value] of Object.entries(choosePalette(settings.accent, isDark))) {
      place.style.setProperty(name, value);
    }
  };
  system.addEventListener('change', draw);
  draw();
};

const makePlace = (root: ShadowRoot, settings: WidgetSettings, isInline: boolean): HTMLElement => {
  // Read before the sheet invalidates every style: else the browser would have to work them all out here.
  const { direction } = getComputedStyle(document.documentElement);
  // A sheet of its own object, not a style element: shops with a strict content policy forbid those.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  const place = document.createElement(isInline ? 'section' : 'dialog');
  place.className = `panel ${isInline ? 'inline' : settings.corner}`;
  place.setAttribute('aria-labelledby', 'regulars-title');
  if (!isInline) place.setAttribute('aria-modal', 'true');
  place.lang = settings.locale;
  place.dir = direction;
  place.style.setProperty('--bottom', `${settings.bottomPx}px`);
  paint(place, settings);
  root.append(place);
  return place;
};

/** Takes over what is shown of the balance, and tells whoever listens. */
const follow = (client: Client): void => {
  const { latest, spending, shown } = client;
  if (latest === null) return;
  const available = latest.member ? latest.member.available - spending : null;
  if (available === shown) return;
  client.hasMoved ||= shown !== undefined && shown !== null;
  client.shown = available;
  tellPage('balance', {
    available,
    ...(available !== null && {
      number: sayNumber(client, available),
      text: sayPoints(client, available),
    }),
  });
};

const focusTitle = (place: HTMLElement): void =>
  (place.querySelector<HTMLElement>('[focus]') ?? place.querySelector('h2'))?.focus();

/** A screen that has just come takes the focus. */
const takesFocus = ({ isNew, body, failure, redeeming }: Screen): boolean =>
  isNew && Boolean(body || failure || redeeming);

/** To what was left when a screen comes back, else to its heading. */
const moveFocus = (client: Client, place: HTMLElement): void => {
  const screen = screenOf(client);
  const { left } = screen;
  if (!takesFocus(screen)) return;
  const link = left && place.querySelector<HTMLElement>(`[to="${CSS.escape(left)}"]`);
  if (link) link.focus();
  else focusTitle(place);
  screen.isNew = false;
  screen.left = null;
};

/**
 * Draws the panel into its place: at once, and in a task of its own whenever something has changed, however often. The
 * focus moves in the next, when the browser has laid out what is new: a slow phone answers a press in between. Gives
 * what draws without waiting.
 */
const drawAlways = (client: Client, root: ShadowRoot, place: HTMLElement): (() => void) => {
  const draw = (): void => {
    const { latest } = client;
    follow(client);
    if (latest) {
      place.lang = latest.lang;
      place.dir = rightToLeft.test(latest.lang) ? 'rtl' : 'ltr';
    }
    const drawIt = (): void => render(drawShell(client), place);
    // To hand the focus over, the browser would have to lay everything out now; here it moves in a moment anyway.
    if (takesFocus(screenOf(client))) drawIt();
    else keepFocus(root, place, drawIt);
    fillShown(client);
    if (!place.matches(closed)) resumeRedeeming(client);
  };
  let isDue = false;
  const run = async (): Promise<void> => {
    while (isDue) {
      await pause(0);
      isDue = false;
      draw();
      await pause(0);
      // What has changed meanwhile comes first: what stands there is of before.
      if (!isDue) moveFocus(client, place);
    }
  };
  client.draw = () => {
    isDue = true;
    client.drawn ??= run().finally(() => {
      client.drawn = null;
      if (isDue) client.draw();
    });
  };
  draw();
  return draw;
};

/** Sees to what depends on the dialog's closing, and gives what opens it. */
const handleDialog = (root: ShadowRoot, dialog: HTMLDialogElement): (() => void) => {
  const page = document.documentElement;
  let overflowBefore = '';
  dialog.addEventListener('close', () => {
    page.style.overflow = overflowBefore;
    tellPage('close');
  });
  dialog.addEventListener('click', ({ target }) => {
    const isClose = target instanceof Element && target.closest('[does=close]');
    // The page behind is styled anew: the press itself is over by then.
    if (target === dialog || isClose) void pause(0).then(() => dialog.close());
  });
  trapFocus(dialog, root);
  /** A modal dialog makes the browser style the whole page anew: what is in it follows, step by step. */
  const fillUp = async (): Promise<void> => {
    dialog.setAttribute('opening', '');
    await pause(0);
    dialog.removeAttribute('opening');
    // Below a sheet that fills the phone the page must not scroll along.
    if (dialog.open && matchMedia(phone).matches) page.style.overflow = 'hidden';
    await pause(0);
    if (dialog.open) focusTitle(dialog);
  };
  const show = (): void => {
    overflowBefore = page.style.overflow;
    void fillUp();
    dialog.showModal();
    dialog.querySelector('h2')?.focus();
    tellPage('open');
  };
  return show;
};

/**
 * Builds the panel: a dialog, closed, beside the launcher, or, `inline`, a part of the page in a root of its own.
 * Nothing is asked of the server before it opens.
 */
export const mountPanel = async (
  root: ShadowRoot,
  settings: WidgetSettings,
  { inline = false }: { readonly inline?: boolean } = {},
): Promise<Panel> => {
  // In steps, so that no slow phone is kept from answering a press meanwhile.
  await pause(0);
  const client = makeClient(settings, inline);
  const place = makePlace(root, settings, inline);
  await pause(0);
  const dialog = place instanceof HTMLDialogElement ? place : null;
  const show = dialog && handleDialog(root, dialog);
  listen(client, place);
  const draw = drawAlways(client, root, place);
  const open: Panel['open'] = (invitation, screen) => {
    const to = screen ?? (invitation === 'waiting' ? 'invitation' : null);
    if (dialog?.open && to === null) return;
    // What is being redeemed is come back to.
    if (invitation !== undefined && client.screens.length > 1 && !screenOf(client).redeeming) {
      client.screens.length = 1;
      draw();
    }
    if (!dialog?.open) show?.();
    // What is there is shown in one task, what is asked for begins in the next.
    void pause(0).then(() => {
      const reading = to === null ? readScreen(client, screenOf(client)) : openScreen(client, to);
      // A part of the page does not take the focus by itself.
      if (inline) screenOf(client).isNew = false;
      return reading;
    });
  };
  const invite = async (): Promise<void> => {
    await openScreen(client, 'invitation');
    if (client.latest?.invitation?.is_offer && !dialog?.open) show?.();
  };
  tellPage('ready');
  await pause(0);
  return { close: () => dialog?.close(), open, invite: () => void invite() };
};
