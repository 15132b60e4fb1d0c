import type { Response } from 'express';
import { raw } from '../web/html.ts';
import { layout, type Page } from './layout.ts';
import { sessionOf } from './session.ts';
import { signedIn, type Storefront } from './storefront.ts';

/** Answers with a whole page of the theme: header, embed and all. App embeds don't reach the checkout's pages. */
export async function sendPage(
  storefront: Storefront,
  response: Response,
  page: Page,
): Promise<void> {
  const session = sessionOf(response);
  const customer = signedIn(storefront, session);
  const embed =
    page.kind === 'checkout'
      ? raw('')
      : await storefront.embed.render({ customer, path: page.path, locale: session.locale });
  response.type('html').send(layout(storefront, { page, session, customer, embed }).text);
}
