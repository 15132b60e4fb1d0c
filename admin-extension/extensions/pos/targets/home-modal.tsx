/** @jsxImportSource preact */
import '@shopify/ui-extensions/preact';
import type { Api } from '@shopify/ui-extensions/pos.home.modal.render';
import { render } from 'preact';
import { HomeModal } from '../home-modal.tsx';

declare const shopify: Api;

export default () => render(<HomeModal api={shopify} />, document.body);
