/** @jsxImportSource preact */
import '@shopify/ui-extensions/preact';
import type { Api } from '@shopify/ui-extensions/pos.home.tile.render';
import { render } from 'preact';
import { HomeTile } from '../home-tile.tsx';

declare const shopify: Api;

export default () => render(<HomeTile api={shopify} />, document.body);
