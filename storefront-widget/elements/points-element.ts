import type { BalanceTold } from '../launcher.ts';
import { ownSettings } from './own-settings.ts';
import { tellBalance, toldBalance } from './tell-balance.ts';

/**
 * `<regulars-points format="You have {points}">`: what the signed-in customer has, and whatever becomes of it while the
 * page is open. `{points}`: "1,240 beans"; `{number}`: "1,240". What stands inside is shown to guests, without script,
 * and until the balance is known.
 */
export class PointsElement extends HTMLElement {
  static readonly observedAttributes = ['format'];

  private readonly inside = document.createElement('slot');
  private readonly says = document.createElement('span');
  private told: BalanceTold | null = null;
  private stop = new AbortController();

  connectedCallback(): void {
    const shadow = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    this.says.ariaLive = 'polite';
    shadow.append(this.inside, this.says);
    this.stop = new AbortController();
    document.addEventListener(
      'regulars:balance',
      ({ detail }: CustomEventInit<BalanceTold>) => {
        this.told = detail ?? null;
        this.draw();
      },
      { signal: this.stop.signal },
    );
    const settings = ownSettings(this);
    const { available, balance: number, said, tokenUrl, signedIn } = settings;
    this.told =
      toldBalance() ??
      (available === null ? null : { available, number, ...(said && { text: said }) });
    this.draw();
    if (!this.told && (tokenUrl || signedIn)) void tellBalance(settings);
  }

  disconnectedCallback(): void {
    this.stop.abort();
  }

  attributeChangedCallback(): void {
    this.draw();
  }

  private draw(): void {
    const { available = null, number: told, text } = this.told ?? {};
    this.inside.hidden = available !== null;
    const number = told || (available?.toLocaleString(ownSettings(this).locale) ?? '');
    const parts: Readonly<Record<string, string>> = { number, points: text ?? number };
    this.says.textContent =
      available === null
        ? ''
        : (this.getAttribute('format') ?? '{points}').replace(
            /\{(\w+)\}/g,
            (gap, name: string) => parts[name] ?? gap,
          );
  }
}
