import { BasketElement } from './basket-element.ts';

// A page with several of them, or a theme that runs scripts again, loads this more than once.
if (!customElements.get('regulars-basket')) customElements.define('regulars-basket', BasketElement);
