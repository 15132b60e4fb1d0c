/** @jsxImportSource preact */
import '@shopify/ui-extensions/preact';
import type { Api } from '@shopify/ui-extensions/purchase.checkout.block.render';
import { render } from 'preact';
import { CheckoutPoints } from '../checkout-points.tsx';

declare const shopify: Api;

export default () => render(<CheckoutPoints api={shopify} />, document.body);
