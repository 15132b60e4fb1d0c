import type { Response } from 'express';
import { html } from '../web/html.ts';
import { sendPage } from './send-page.ts';
import type { Storefront } from './storefront.ts';

export async function notFound(storefront: Storefront, response: Response): Promise<void> {
  response.status(404);
  const main = html`<section class="narrow empty">
    <h1>Nothing here</h1>
    <p>This shelf is empty.</p>
    <p><a class="button" href="/">Back to the shop</a></p>
  </section>`;
  await sendPage(storefront, response, { title: 'Not found', path: '/404', main });
}
