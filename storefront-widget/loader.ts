import type * as invited from './invited.ts';
import { drawLauncher, type Launcher, type PanelModule } from './launcher.ts';
import { readSettings } from './settings.ts';

/** For themes and pages of other kinds: see docs/storefront-api.md. */
interface Regulars extends Launcher {
  /** Calls the handler with what an event `regulars:NAME` tells; what comes back ends it. */
  on(name: string, handler: (detail: unknown) => void): () => void;
}

declare global {
  interface Window {
    regulars?: Regulars;
  }
}

const on: Regulars['on'] = (name, handler) => {
  const listen = ({ detail }: CustomEventInit<unknown>): void => handler(detail);
  document.addEventListener(`regulars:${name}`, listen);
  return () => document.removeEventListener(`regulars:${name}`, listen);
};

/**
 * `#regulars` and `#regulars-friends` lead into the panel, wherever else the link leads to without script, unless the
 * page itself has such a place.
 */
const follow = (address: string): boolean => {
  const found = /^#(regulars(?:-(\w+))?)$/.exec(address);
  if (!found || document.getElementById(found[1] ?? '')) return false;
  void window.regulars?.open(found[2]);
  return true;
};

/** Whether this browser may ever have followed a friend's link: what else there is to it lies in a file of its own. */
const isInvited = (shop: string): boolean => {
  if (/ref=/.test(location.search)) return true;
  try {
    return Boolean(localStorage.getItem(`regulars:${shop}:invitation`));
  } catch {
    return false;
  }
};

const host = document.getElementById('regulars-embed');
const base = new URL(document.currentScript?.getAttribute('src') ?? '', location.href);
const locate = (file: string): URL => new URL(file, base);
/** What a page can do without: nothing where it can't be had. */
const fetchFile = <T>(file: string): Promise<T | undefined> =>
  import(/* @vite-ignore */ locate(file).href).catch(() => undefined);

// The theme editor renders the embed again after each change: the new element is drawn afresh.
if (host && !host.shadowRoot?.querySelector('button')) {
  const settings = readSettings(host.dataset);
  const { open, close, balance, ...pointing } = drawLauncher(host, settings, async (attempt) => {
    const url = locate(settings.panel);
    // Some browsers remember a module that failed to load under its address.
    if (attempt > 0) url.searchParams.set('retry', String(attempt));
    const module: PanelModule = await import(/* @vite-ignore */ url.href);
    return module;
  });
  if (!window.regulars)
    document.addEventListener('click', (event) => {
      const link = event.target instanceof Element && event.target.closest('a');
      if (link && !event.ctrlKey && !event.metaKey && follow(link.hash)) event.preventDefault();
    });
  window.regulars = { open, close, balance, on };
  follow(location.hash);
  // A block of the theme's brings their file along.
  if (
    document.querySelector('regulars-points,regulars-panel') &&
    !document.querySelector('[src*=regulars-elements]')
  )
    void fetchFile('regulars-elements.js');
  if (isInvited(settings.shop))
    void fetchFile<typeof invited>('regulars-invited.js').then((file) =>
      file?.followInvitation(settings, pointing),
    );
}
