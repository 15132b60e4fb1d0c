import type { PanelModule } from '../launcher.ts';
import { screenAddress } from '../screen-address.ts';
import { ownSettings } from './own-settings.ts';

const css = `:host{display:block;--r:1}:host([data-shape=soft]){--r:.4}:host([data-shape=square]){--r:0}`;

/**
 * `<regulars-panel screen="friends">`: everything of the panel as a part of the page. What stands inside, a plain link
 * to the same, is shown without script and where the panel can't be loaded.
 */
export class PanelElement extends HTMLElement {
  connectedCallback(): void {
    // Moved within its page, it is what it was.
    if (this.shadowRoot === null) this.mount().catch(() => undefined);
  }

  private async mount(): Promise<void> {
    const settings = ownSettings(this);
    // The sheets ask this element.
    if (settings.shape) this.dataset['shape'] = settings.shape;
    const url = new URL(settings.panel, import.meta.url).href;
    const module: PanelModule = await import(/* @vite-ignore */ url);
    const root = this.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
    const panel = await module.mountPanel(root, settings, { inline: true });
    const screen = this.getAttribute('screen');
    panel.open(undefined, screen ? screenAddress(screen) : undefined);
  }
}
