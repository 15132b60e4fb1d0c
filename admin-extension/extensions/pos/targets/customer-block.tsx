/** @jsxImportSource preact */
import '@shopify/ui-extensions/preact';
import type { Api } from '@shopify/ui-extensions/pos.customer-details.block.render';
import { render } from 'preact';
import { CustomerBlock } from '../customer-block.tsx';

declare const shopify: Api;

export default () => render(<CustomerBlock api={shopify} />, document.body);
