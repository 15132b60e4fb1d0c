import { chooseAccent } from './colour.ts';
import css from './launcher.css?inline';
import { screenAddress } from './screen-address.ts';
import type { WidgetSettings } from './settings.ts';

/** `waiting`: there is an invitation to come back to; `kept`: they have, and the first screen has a door to it. */
export type InvitationState = 'waiting' | 'kept' | null;

export interface Panel {
  /**
   * Begins at the invitation that waits, else at the first screen; without a word, where it was. `screen`: the address
   * of the page that it opens instead (`friends`, `home?tab=earn`).
   */
  open(invitation?: InvitationState, screen?: string): void;
  close(): void;
  /** Opens by itself, if there is an offer behind the link that led here. */
  invite(): void;
}

export interface PanelModule {
  /** `inline`: the panel is part of the page, in a root of its own. */
  mountPanel(
    root: ShadowRoot,
    settings: WidgetSettings,
    options?: { inline?: boolean },
  ): Promise<Panel>;
}

export interface Launcher {
  /** With a screen's name (`friends`, `earn`), at that screen. */
  open(screen?: string): Promise<void>;
  close(): void;
  /** What the customer has, as far as this page knows; null: it doesn't, or nobody is signed in. */
  balance(): number | null;
}

/** What `invited.ts` does with a launcher. */
export interface Pointing {
  /** From now on this says how far the visitor is with a friend's invitation. */
  pointAt(readState: () => InvitationState): void;
  /** Opens the invitation by itself, if there is an offer behind it. */
  invite(): void;
}

/** Detail of `regulars:balance`, an event on the document. */
export interface BalanceTold {
  readonly available: number | null;
  /** "1,240". */
  readonly number?: string;
  /** "1,240 beans". */
  readonly text?: string;
}

const ticketPath =
  'M3 9V6.5A1.5 1.5 0 0 1 4.5 5h15A1.5 1.5 0 0 1 21 6.5V9a3 3 0 0 0 0 6v2.5a1.5 1.5 0 0 1-1.5 1.5h-15A1.5 1.5 0 0 1 3 17.5V15a3 3 0 0 0 0-6M14.5 9.5v5';

const drawSvg = (tag: string, attributes: Readonly<Record<string, string>>): SVGElement => {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
};

/** How it is drawn stands in the style, so that what the server has drawn looks the same. */
const drawTicket = (): SVGElement => {
  const svg = drawSvg('svg', { viewBox: '0 0 24 24', 'aria-hidden': 'true' });
  svg.append(drawSvg('path', { d: ticketPath }));
  return svg;
};

const drawButton = ({ showsLabel, accent, bottomPx }: WidgetSettings): HTMLButtonElement => {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = showsLabel ? 'launcher' : 'launcher bare';
  button.setAttribute('aria-haspopup', 'dialog');
  const look = { ...chooseAccent(accent), '--bottom': `${bottomPx}px` };
  for (const [name, value] of Object.entries(look)) button.style.setProperty(name, value);
  button.append(drawTicket());
  return button;
};

const join = (label: string, balance: string): string => label + (balance && ` · ${balance}`);

/** Says what stands on the button: its words, and what the customer has where the shop wants it shown. */
const createSign = (button: HTMLElement, settings: WidgetSettings) => {
  let { available, balance, said } = settings;
  const words = document.createElement('span');
  if (settings.showsLabel) button.append(words);
  return {
    available: () => available,
    write: (label: string, hasHint: boolean): void => {
      words.textContent = join(label, balance);
      button.classList.toggle('hint', hasHint);
      const name = join(label, said);
      button.setAttribute('aria-label', hasHint ? `${name}: ${settings.invitedLabel}` : name);
    },
    tell: (told: BalanceTold): void => {
      ({ available } = told);
      balance = (settings.showsBalance && told.number) || '';
      said = balance && (told.text ?? balance);
    },
  };
};

/** The embed's own root, with the button in the place of the link that the server has drawn there. */
const openRoot = (host: HTMLElement, button: HTMLElement): ShadowRoot => {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  root.replaceChildren(button);
  return root;
};

/**
 * Draws the launcher into the embed's own element. The button is fixed and the element has no box of its own, so nothing
 * on the page moves. The panel is fetched when the shopper shows interest.
 */
export const drawLauncher = (
  host: HTMLElement,
  settings: WidgetSettings,
  loadPanel: (attempt: number) => Promise<PanelModule>,
): Launcher & Pointing => {
  const button = drawButton(settings);
  const sign = createSign(button, settings);
  const root = openRoot(host, button);
  let attempts = 0;
  let panel: Promise<Panel> | undefined;
  let { label } = settings;
  let readState: (() => InvitationState) | undefined;
  const write = (): void => sign.write(label, readState?.() === 'waiting');
  // A failed download is forgotten, so that the next sign of interest tries again.
  const load = (): Promise<Panel> => {
    panel ??= loadPanel(attempts++).then((module) => module.mountPanel(root, settings));
    panel.catch(() => {
      panel = undefined;
    });
    return panel;
  };
  const warm = (then?: (shown: Panel) => void): void => void load().then(then, () => undefined);
  const open = async (screen?: string): Promise<void> => {
    button.setAttribute('aria-busy', 'true');
    try {
      const shown = await load();
      if (screen) shown.open(undefined, screenAddress(screen));
      else shown.open(readState?.() ?? null);
      ({ label } = settings);
    } catch {
      label = settings.retryLabel;
    }
    write();
    button.removeAttribute('aria-busy');
  };
  write();
  // Closing does not bubble, but it can be caught on the way down: an invitation may have been taken meanwhile.
  root.addEventListener('close', write, true);
  document.addEventListener('regulars:balance', ({ detail }: CustomEventInit<BalanceTold>) => {
    if (detail) sign.tell(detail);
    write();
  });
  for (const interest of ['pointerenter', 'focus']) button.addEventListener(interest, () => warm());
  button.addEventListener('click', () => void open());
  return {
    open,
    close: () =>
      void panel?.then(
        (shown) => shown.close(),
        () => undefined,
      ),
    balance: sign.available,
    invite: () => warm((shown) => shown.invite()),
    pointAt: (read) => {
      readState = read;
      write();
    },
  };
};
