import { markCart } from './invitation/mark-cart.ts';
import { drawLauncher, type Launcher, type PanelModule } from './launcher.ts';
import { findInvitation } from './model/kept-invitation.ts';
import { readSettings } from './settings.ts';

declare global {
  interface Window {
    /** For themes: open and close the panel from a link or button of their own. */
    regulars?: Launcher;
  }
}

const host = document.getElementById('regulars-embed');
const script = document.currentScript;

// The theme editor renders the embed again after each change: the new element is drawn afresh.
if (host !== null && host.shadowRoot === null) {
  const settings = readSettings(host.dataset);
  const base = script instanceof HTMLScriptElement ? script.src : location.href;
  const launcher = drawLauncher(host, settings, async (attempt) => {
    const url = new URL(settings.panel, base);
    // Some browsers remember a module that failed to load under its address.
    if (attempt > 0) url.searchParams.set('retry', String(attempt));
    const module: PanelModule = await import(/* @vite-ignore */ url.href);
    return module;
  });
  window.regulars = launcher;
  const invitation = findInvitation(settings.shop);
  if (invitation !== null && invitation.end !== 'idle') {
    markCart(settings, invitation.code);
    if (!invitation.isShown) launcher.invite();
  }
}
