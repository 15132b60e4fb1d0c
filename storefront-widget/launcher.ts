import { chooseAccent } from './colour.ts';
import { findInvitation } from './model/kept-invitation.ts';
import type { WidgetSettings } from './settings.ts';

/** `waiting`: there is an invitation to come back to; `kept`: they have, and the first screen has a door to it. */
export type InvitationState = 'waiting' | 'kept' | null;

export interface Panel {
  /** Begins at the invitation that waits, else at the first screen; without a word, where it was. */
  open(invitation?: InvitationState): void;
  close(): void;
  /** Opens by itself, if there is an offer behind the link that led here. */
  invite(): void;
}

export interface PanelModule {
  mountPanel(root: ShadowRoot, settings: WidgetSettings): Promise<Panel>;
}

export interface Launcher {
  open(): Promise<void>;
  close(): void;
  invite(): void;
}

const css = `
:host{all:initial;--r:1;font-family:var(--regulars-font,inherit)}
:host([data-shape=soft]){--r:.4}
:host([data-shape=square]){--r:0}
.launcher{position:fixed;z-index:2147480000;display:flex;align-items:center;gap:9px;min-width:52px;height:52px;padding:0 20px 0 17px;border:0;border-radius:calc(26px*var(--r));background:var(--accent);color:var(--on-accent);box-shadow:0 0 0 1px rgb(0 0 0/.06),0 6px 20px rgb(0 0 0/.18);font-family:inherit;font-size:15px;font-weight:600;line-height:1;cursor:pointer;-webkit-tap-highlight-color:transparent;transition:translate .2s,box-shadow .2s}
.launcher.bare{justify-content:center;padding:0}
.launcher:hover{translate:0 -2px;box-shadow:0 0 0 1px rgb(0 0 0/.06),0 10px 28px rgb(0 0 0/.24)}
.launcher:focus-visible{outline:3px solid var(--accent);outline-offset:3px;box-shadow:0 0 0 3px #fff}
.launcher[aria-busy=true] svg{animation:turn 1s linear infinite}
.launcher svg{flex:none}
.launcher.hint::after{content:'';position:absolute;top:0;inset-inline-end:2px;width:9px;height:9px;border:3px solid var(--accent);border-radius:50%;background:var(--on-accent);box-shadow:0 0 0 1.5px var(--on-accent)}
@keyframes turn{to{rotate:1turn}}
@media(prefers-reduced-motion:reduce){.launcher,.launcher svg{transition:none;animation:none!important}}
@media print{.launcher{display:none}}`;

const svgNamespace = 'http://www.w3.org/2000/svg';
const ticketPath =
  'M3 9V6.5A1.5 1.5 0 0 1 4.5 5h15A1.5 1.5 0 0 1 21 6.5V9a3 3 0 0 0 0 6v2.5a1.5 1.5 0 0 1-1.5 1.5h-15A1.5 1.5 0 0 1 3 17.5V15a3 3 0 0 0 0-6M14.5 9.5v5';

const drawTicket = (): SVGElement => {
  const svg = document.createElementNS(svgNamespace, 'svg');
  const path = document.createElementNS(svgNamespace, 'path');
  path.setAttribute('d', ticketPath);
  svg.append(path);
  const attributes = {
    viewBox: '0 0 24 24',
    width: '22',
    height: '22',
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': '1.7',
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
    'aria-hidden': 'true',
  };
  for (const [name, value] of Object.entries(attributes)) svg.setAttribute(name, value);
  return svg;
};

const drawButton = (settings: WidgetSettings): HTMLButtonElement => {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = settings.showsLabel ? 'launcher' : 'launcher bare';
  button.setAttribute('aria-haspopup', 'dialog');
  const safeArea = `env(safe-area-inset-${settings.corner},0px)`;
  button.style.setProperty(settings.corner, `calc(20px + ${safeArea})`);
  button.style.setProperty(
    'bottom',
    `calc(${settings.bottomPx}px + env(safe-area-inset-bottom,0px))`,
  );
  for (const [name, value] of Object.entries(chooseAccent(settings.accent))) {
    button.style.setProperty(name, value);
  }
  button.append(drawTicket());
  if (settings.showsLabel) button.append(document.createElement('span'));
  return button;
};

const readState = ({ shop }: WidgetSettings): InvitationState => {
  const kept = findInvitation(shop);
  if (kept === null || kept.end) return null;
  return kept.isSeen || kept.token !== undefined ? 'kept' : 'waiting';
};

/** Its words, with a mark while an invitation waits. */
const nameButton = (button: HTMLElement, settings: WidgetSettings, text: string): void => {
  const hasHint = readState(settings) === 'waiting';
  const label = button.querySelector('span');
  if (label !== null) label.textContent = text;
  button.classList.toggle('hint', hasHint);
  button.setAttribute('aria-label', hasHint ? `${text}: ${settings.invitedLabel}` : text);
};

/**
 * Draws the launcher into the embed's own element. The button is fixed and the element has no box
 * of its own, so nothing on the page moves. The panel is fetched when the shopper shows interest.
 */
export const drawLauncher = (
  host: HTMLElement,
  settings: WidgetSettings,
  loadPanel: (attempt: number) => Promise<PanelModule>,
): Launcher => {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  const button = drawButton(settings);
  root.replaceChildren(button);

  let attempts = 0;
  let panel: Promise<Panel> | undefined;
  const load = (): Promise<Panel> => {
    panel ??= loadPanel(attempts++).then((module) => module.mountPanel(root, settings));
    return panel;
  };
  const name = (text: string): void => nameButton(button, settings, text);
  // A failed download is forgotten, so that the next sign of interest tries again.
  const warm = (then?: (shown: Panel) => void): void => {
    load()
      .then(then)
      .catch(() => {
        panel = undefined;
      });
  };
  const open = async (): Promise<void> => {
    button.setAttribute('aria-busy', 'true');
    try {
      (await load()).open(readState(settings));
      name(settings.label);
    } catch {
      panel = undefined;
      name(settings.retryLabel);
    }
    button.removeAttribute('aria-busy');
  };
  name(settings.label);
  // Closing does not bubble, but it can be caught on the way down: an invitation may have been taken meanwhile.
  root.addEventListener('close', () => name(settings.label), true);
  for (const interest of ['pointerenter', 'focus']) button.addEventListener(interest, () => warm());
  button.addEventListener('click', () => void open());
  return {
    open,
    close: () => {
      panel?.then((shown) => shown.close()).catch(() => undefined);
    },
    invite: () => warm((shown) => shown.invite()),
  };
};
