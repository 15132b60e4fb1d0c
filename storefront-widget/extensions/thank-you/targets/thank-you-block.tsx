/** @jsxImportSource preact */
import '@shopify/ui-extensions/preact';
import type { Api } from '@shopify/ui-extensions/purchase.thank-you.block.render';
import { render } from 'preact';
import { ThankYouPoints } from '../thank-you-points.tsx';

declare const shopify: Api;

export default () => render(<ThankYouPoints api={shopify} />, document.body);
