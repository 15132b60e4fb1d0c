/** @jsxImportSource preact */
import '@shopify/ui-extensions/preact';
import type { Api } from '@shopify/ui-extensions/customer-account.order-status.block.render';
import { render } from 'preact';
import { OrderBlock } from '../order-block.tsx';

declare const shopify: Api;

export default () => render(<OrderBlock api={shopify} />, document.body);
