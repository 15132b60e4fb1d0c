import type {
  PreviewDrawn,
  PreviewLook,
  PreviewReady,
} from '../../server/contract/branding-preview.ts';
import { type Attributes, lookAttributes, printElement } from './embed-attributes.ts';
import { leaveFocus } from './leave-focus.ts';
import css from './preview.css?inline';
import { drawSamplePage } from './sample-page.ts';
import { weighAccent } from './weigh-accent.ts';

const { shop = '', shopName = '', files = '', words: said = '{}' } = document.body.dataset;
/** What the widget says by itself, as the server wrote it into this page. */
const defaultWords = JSON.parse(said) as PreviewReady['words'];
const lookMs = 16;
const looksMax = 40;

const tell = (message: PreviewReady | PreviewDrawn): void =>
  window.parent.postMessage(message, window.location.origin);

/** What the theme's embed would put there. A visitor without an account stays on this page. */
const placeOf = ({ view, branding, locale, device }: PreviewLook): Attributes => ({
  'data-label': defaultWords[locale].launcher,
  ...lookAttributes({ branding, locale }),
  'data-scheme': branding.scheme === 'auto' ? device : branding.scheme,
  'data-proxy': `${window.location.pathname}/${view}`,
  'data-shop': shop,
  'data-shop-name': shopName,
  'data-sign-in': '#',
  'data-register': '#',
});

const runLoader = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = `${files}/regulars-loader.js`;
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', reject);
    document.body.append(script);
    script.remove();
  });

/** The widget of now, with what it was drawn from. */
let drawn: { host: HTMLElement; from: string; panel: PreviewLook['panel'] } | null = null;

/** As it was asked for last, unless somebody has opened or closed it here since. */
const shallOpen = (panel: PreviewLook['panel']): boolean => {
  if (drawn === null || drawn.panel !== panel) return panel === 'open';
  return drawn.host.shadowRoot?.querySelector('dialog')?.open ?? false;
};

const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

/** Until it has more to show than that it is loading, or for as long as that may take. */
const waitForContent = async (host: HTMLElement): Promise<void> => {
  for (let look = 0; look < looksMax; look += 1) {
    if (host.shadowRoot?.querySelector('dialog .skeleton') === null) return;
    await pause(lookMs);
  }
};

/** What is drawn anew with every letter that is typed does not fly in each time. */
const holdStill = ({ shadowRoot }: HTMLElement): void => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('*{transition:none!important}');
  shadowRoot?.adoptedStyleSheets.push(sheet);
};

/** As the theme editor does after each change: a new element, and the loader once more. */
const drawWidget = async (attributes: Attributes, panel: PreviewLook['panel']): Promise<void> => {
  const from = JSON.stringify([attributes, panel]);
  if (drawn?.from === from) return;
  const before = drawn;
  const opens = shallOpen(panel);
  before?.host.removeAttribute('id');
  const host = document.createElement('div');
  host.id = 'regulars-embed';
  for (const [name, value] of Object.entries(attributes)) host.setAttribute(name, value);
  // The one before is seen until this one is whole.
  host.style.visibility = 'hidden';
  document.body.append(host);
  drawn = { host, from, panel };
  await runLoader();
  holdStill(host);
  if (opens) {
    await window.regulars?.open();
    await waitForContent(host);
  }
  host.style.visibility = '';
  before?.host.remove();
};

/** The server draws the screens, with the words of the form, which it does not know. */
const { fetch: ask } = window;
let words = '';
window.fetch = (address, options) => {
  const headers = new Headers(options?.headers);
  headers.set('x-regulars-words', words);
  return ask(address, { ...options, headers });
};

const encode = (text: string): string =>
  btoa(String.fromCharCode(...new TextEncoder().encode(text)));

let wanted: PreviewLook | null = null;
let isDrawing = false;

/** Draws the latest look that was asked for; what came in between is passed over. */
const drawLatest = async (): Promise<void> => {
  if (isDrawing) return;
  isDrawing = true;
  while (wanted !== null) {
    const look = wanted;
    wanted = null;
    // Of one language: all twelve would not fit into a header.
    words = encode(JSON.stringify({ [look.locale]: look.branding.wordings[look.locale] ?? {} }));
    document.documentElement.lang = look.locale;
    document.documentElement.dataset['device'] = look.device;
    await drawWidget(placeOf(look), look.panel).catch(() => undefined);
    tell({
      kind: 'regulars:drawn',
      ...weighAccent(look.branding),
      element: printElement(lookAttributes(look)),
    });
  }
  isDrawing = false;
};

leaveFocus();
const pageStyle = new CSSStyleSheet();
pageStyle.replaceSync(css);
document.adoptedStyleSheets = [pageStyle];
document.body.prepend(drawSamplePage(shopName));

window.addEventListener('message', (event: MessageEvent<Partial<PreviewLook> | null>) => {
  if (event.source !== window.parent || event.origin !== window.location.origin) return;
  if (event.data?.kind !== 'regulars:look') return;
  // Only the page with the form is of this origin and around us: it sends whole looks.
  wanted = event.data as PreviewLook;
  void drawLatest();
});
tell({ kind: 'regulars:ready', words: defaultWords });
