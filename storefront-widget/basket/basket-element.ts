import type { storefrontPaths } from '../../server/contract/paths.ts';
import type { StorefrontBasket } from '../../server/contract/storefront-reward.ts';
import type { Cart } from '../model/apply-code.ts';
import type { Ask } from '../model/ask.ts';
import type { BasketOwner, Note } from './basket-use.ts';
import { followCart } from './follow-cart.ts';
import { listOffers, type Offer, type Use } from './list-offers.ts';

// The height is kept free before the script comes, and one offer fits into it at any width.
const css = `
:host{display:grid;align-content:center;min-height:8rem;box-sizing:border-box;padding:.7em 1em;border:1px solid color-mix(in srgb,currentColor 30%,#0000);border-radius:1em}
p{display:-webkit-box;-webkit-box-orient:vertical;unicode-bidi:plaintext;-webkit-line-clamp:2;overflow:hidden;margin:0;overflow-wrap:anywhere}
.note{-webkit-line-clamp:none}
.foot{display:flex;align-items:center;min-height:52px}
button,a{padding:.4em 1.1em;border:1.5px solid;border-radius:2em;background:0;color:inherit;font:inherit;font-weight:600;line-height:1.2;min-height:44px;text-decoration:none;cursor:pointer}
a{display:inline-flex;align-items:center;box-sizing:border-box}
[aria-busy=true]{opacity:.6}
.more{margin-inline-start:auto;padding:0;border:0;text-decoration:underline}`;

const make = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  props: Partial<HTMLElementTagNameMap[Tag]>,
  ...children: Node[]
): HTMLElementTagNameMap[Tag] => {
  const element = Object.assign(document.createElement(tag), props);
  element.append(...children);
  return element;
};

const path: typeof storefrontPaths.basket = '/basket';
const timeLimitMs = 15_000;

/** What is needed for tokens and at a press. */
const fetchUse = () => import('./basket-use.ts');

/** Null: there is no answer, whatever the reason. */
const readJson = async <T>(url: string): Promise<T | null> => {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(timeLimitMs) });
    const value: T = await response.json();
    return response.ok ? value : null;
  } catch {
    return null;
  }
};

/**
 * `<regulars-basket>`: what the shopper could redeem for this basket. An element of its own, so that
 * it comes back by itself when a theme draws its cart again. What stands inside it in the page, a
 * plain link or nothing, is shown until there is an offer, without script, and when anything fails.
 */
export class BasketElement extends HTMLElement {
  static readonly observedAttributes = ['data-amount', 'data-codes'];

  private stop: AbortController | null = null;
  private ask: Promise<Ask> | null = null;
  private owner: Omit<BasketOwner, 'ask'> | null = null;
  /** How the last press went, as long as the cart is as it was then. */
  private note: Note | null = null;
  private seen = '';
  private isBusy = false;
  private isOpen = false;
  /** Which reading is the latest: an older answer that comes later is not drawn. */
  private turn = 0;
  /** What the page has put inside: shown while there is no offer. */
  private readonly inside = make('slot', {});
  private readonly says = make('p', { role: 'status' });
  private readonly box = make('div', {});

  connectedCallback(): void {
    // A theme may carry it through a page of its own making: only this one is drawn on, and that takes the sheet away.
    if (this.ownerDocument !== document) return;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    const shadow = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    shadow.adoptedStyleSheets = [sheet];
    shadow.append(this.inside, this.says, this.box);
    this.stop = new AbortController();
    followCart(() => void this.read(), this.stop.signal);
    void this.read();
  }

  disconnectedCallback(): void {
    this.stop?.abort();
  }

  attributeChangedCallback(): void {
    if (this.stop) void this.read();
  }

  private get locale(): string {
    return this.dataset['locale'] || document.documentElement.lang || 'en';
  }

  private get proxy(): string {
    return (this.dataset['api'] || this.dataset['proxy'] || '/apps/regulars').replace(/\/+$/, '');
  }

  /** Null: the cart is not Shopify's. */
  private get root(): string | null {
    const { tokenUrl, root = '/' } = this.dataset;
    return tokenUrl ? null : root.replace(/\/*$/, '/');
  }

  /** Once, so that a token serves many questions. */
  private getAsk(): Promise<Ask> {
    this.ask ??= fetchUse().then(({ askFor }) => askFor(this.proxy, this.dataset['tokenUrl']));
    return this.ask;
  }

  /** Reads the cart and what could be had for it. Whatever fails, fails quietly: it is an offer. */
  private async read(note?: Note | null): Promise<void> {
    if (this.isBusy) return;
    const { locale, root } = this;
    const turn = ++this.turn;
    const {
      currency,
      items_subtotal_price: hundredths,
      discount_codes: codes,
    } = await this.readCart();
    const seen = `${hundredths} ${codes?.length}`;
    if (note !== undefined || seen !== this.seen) this.note = note ?? null;
    this.seen = seen;
    if (!currency || !hundredths) return this.draw([]);
    const amount = String(hundredths / 100);
    const query = new URLSearchParams({ amount, currency, locale });
    const basket = await this.readBasket(`${path}?${query}`);
    if (turn !== this.turn) return;
    if (!basket?.member_id) return this.draw([]);
    this.owner = {
      shop: this.dataset['shop'],
      memberId: basket.member_id,
      basket: { amount, currency },
      locale,
      root,
      words: basket.words,
    };
    this.draw(listOffers(basket, codes));
  }

  private async readBasket(question: string): Promise<StorefrontBasket | null> {
    if (!this.dataset['tokenUrl']) return readJson(this.proxy + question);
    return this.getAsk()
      .then((ask) => ask<StorefrontBasket>(question))
      .then(
        (answer) => (answer.ok ? answer.value : null),
        () => null,
      );
  }

  /** A page without a cart of Shopify's says in its attributes what the basket comes to, and its codes. */
  private async readCart(): Promise<Cart> {
    const { amount, currency, codes } = this.dataset;
    if (amount && currency)
      return {
        currency,
        items_subtotal_price: Math.round(Number(amount) * 100),
        discount_codes: codes?.split(/[, ]+/).map((code) => ({ code })) ?? [],
      };
    return (this.root && (await readJson<Cart>(`${this.root}cart.js`))) || {};
  }

  private async press(use: Use): Promise<void> {
    const { owner } = this;
    if (!owner || this.isBusy) return;
    this.isBusy = true;
    for (const button of this.box.querySelectorAll('button')) button.ariaBusy = 'true';
    const note = await this.getAsk()
      .then(async (ask) => (await fetchUse()).useOffer({ ...owner, ask }, use))
      .catch(() => {
        this.ask = null;
        return { text: owner.words.failed };
      });
    this.isBusy = false;
    await this.read(note);
  }

  private draw(offers: readonly Offer[]): void {
    const { note } = this;
    const first = note ?? offers[0];
    const rest = note ? offers : offers.slice(1);
    this.inside.hidden = first !== undefined;
    this.says.textContent = first?.text ?? '';
    // What became of a press is said in full: who has pressed expects the block to change.
    this.says.className = note ? 'note' : '';
    if (!first) return this.box.replaceChildren();
    const drawAct = (offer: Offer | Note): Node[] => {
      if ('link' in offer && offer.link)
        return [make('a', { href: offer.link.href, textContent: offer.link.text })];
      if (!('use' in offer)) return [];
      const onclick = (): void => void this.press(offer.use);
      return [make('button', { type: 'button', textContent: offer.button, onclick })];
    };
    const below = make('div', { hidden: !this.isOpen });
    const more = make('button', {
      type: 'button',
      className: 'more',
      textContent: this.owner?.words.more ?? '',
      ariaExpanded: String(this.isOpen),
      hidden: rest.length === 0,
      onclick: () => {
        this.isOpen = !this.isOpen;
        below.hidden = !this.isOpen;
        more.ariaExpanded = String(this.isOpen);
      },
    });
    const foot = (...acts: Node[]): Node => make('div', { className: 'foot' }, ...acts);
    for (const offer of rest)
      below.append(make('p', { textContent: offer.text }), ...drawAct(offer));
    const hadFocus = this.shadowRoot?.activeElement;
    this.box.replaceChildren(foot(...drawAct(first), more), below);
    if (hadFocus) this.box.querySelector<HTMLElement>('a,button:not([hidden])')?.focus();
  }
}
