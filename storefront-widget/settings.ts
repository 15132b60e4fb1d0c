/** What the app embed's Liquid tells the widget: everything it can know without a request. */
export interface WidgetSettings {
  /** The app proxy's path in this shop, such as `/apps/regulars`; with tokens our server's own address. */
  readonly proxy: string;
  /** Where a shop outside Shopify says who is signed in; empty: Shopify's app proxy does. */
  readonly tokenUrl: string;
  /** The shop's connection at which its guests look there; empty: they see only the ways in. */
  readonly connection: string;
  /** What points are called before the server has said so. */
  readonly pointsName: string;
  /** The storefront's root for this language: `/` or `/de/`. */
  readonly root: string;
  /** The shop's permanent domain: keeps one browser's memory of two shops apart. */
  readonly shop: string;
  readonly shopName: string;
  readonly locale: string;
  readonly signIn: string;
  readonly register: string;
  readonly accent: string;
  readonly scheme: 'auto' | 'light' | 'dark';
  readonly corner: 'left' | 'right';
  readonly bottomPx: number;
  readonly label: string;
  /** The launcher's label when the panel could not be loaded. */
  readonly retryLabel: string;
  /** Beside the label while a friend's invitation waits. */
  readonly invitedLabel: string;
  readonly showsLabel: boolean;
  /** What the customer has, where the page knows it. */
  readonly available: number | null;
  /** Beside the label: "1,240"; empty: nothing. */
  readonly balance: string;
  /** The same for who hears it: "1,240 beans". */
  readonly said: string;
  readonly showsBalance: boolean;
  /** Whether a friend's invitation opens by itself, and how long after the page has come. */
  readonly invites: boolean;
  readonly inviteDelayMs: number;
  /** JSON: what the panel says before, or without, an answer of the server's, in the page's language. */
  readonly words: string;
  /** Where the panel's module lies; beside the loader when Liquid does not say. */
  readonly panel: string;
}

/** Reads the embed's data attributes. A missing one has the default of the block's schema. */
export const readSettings = (
  data: Readonly<Record<string, string | undefined>>,
): WidgetSettings => ({
  proxy: (data['api'] || data['proxy'] || '/apps/regulars').replace(/\/+$/, ''),
  tokenUrl: data['tokenUrl'] || '',
  connection: data['connection'] || '',
  pointsName: data['pointsName'] || 'points',
  root: (data['root'] || '/').replace(/\/*$/, '/'),
  shop: data['shop'] || location.host,
  shopName: data['shopName'] || '',
  locale: data['locale'] || document.documentElement.lang || 'en',
  signIn: data['signIn'] || '/account/login',
  register: data['register'] || '/account/register',
  accent: data['accent'] || '',
  scheme: data['scheme'] === 'light' || data['scheme'] === 'dark' ? data['scheme'] : 'auto',
  corner: data['corner'] === 'left' ? 'left' : 'right',
  bottomPx: Number(data['bottom'] ?? 20) || 0,
  label: data['label'] || 'Rewards',
  retryLabel: data['retryLabel'] || 'Try again',
  invitedLabel: data['invitedLabel'] || 'you have an invitation',
  showsLabel: data['launcher'] !== 'icon',
  available: data['points'] ? Number(data['points']) : null,
  balance: data['balance'] || '',
  said: data['said'] || data['balance'] || '',
  showsBalance: 'balance' in data,
  invites: data['invites'] !== 'false',
  inviteDelayMs: Number(data['inviteDelay'] || 0) * 1000,
  words: data['words'] || '{}',
  panel: data['panel'] || 'regulars-panel.js',
});
