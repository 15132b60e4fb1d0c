import type { Branding, Wording } from './branding.ts';
import type { Language } from './languages.ts';

/** What the page with the form and the one that draws the widget tell each other by `postMessage`. Types only. */

/** To the preview: draw this. */
export interface PreviewLook {
  readonly kind: 'regulars:look';
  readonly branding: Branding;
  /** The language of the shop's page. */
  readonly locale: Language;
  readonly view: 'guest' | 'member';
  /** What the visitor's device likes. */
  readonly device: 'light' | 'dark';
  /** Whether the panel is; who opens or closes it inside the preview has the last word until this changes. */
  readonly panel: 'open' | 'closed';
}

/** From the preview, once: it listens, and this is what the widget says where nothing else is chosen. */
export interface PreviewReady {
  readonly kind: 'regulars:ready';
  readonly words: Readonly<Record<Language, Readonly<Record<Wording, string>>>>;
}

/** From the preview, after each drawing. */
export interface PreviewDrawn {
  readonly kind: 'regulars:drawn';
  /** What is written on the accent. */
  readonly onAccent: 'white' | 'black';
  /** On which backgrounds words and lines in the accent had to be made darker or lighter to be readable. */
  readonly adjusted: readonly ('light' | 'dark')[];
  /** The element that a page beside Shopify carries, as HTML. */
  readonly element: string;
}
