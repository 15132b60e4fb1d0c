import { escapeHtml } from '../../base/escape-html.ts';

/**
 * A document that only fetches a session token and comes back with it: what the shop's admin shows before the
 * app knows the shop. The mark keeps a token that is refused twice from going round for ever.
 */
export function renderBouncePage(page: {
  apiKey: string;
  appBridgeUrl: string;
  nonce: string;
}): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="shopify-api-key" content="${escapeHtml(page.apiKey)}" />
    <script src="${escapeHtml(page.appBridgeUrl)}"></script>
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Regulars</title>
  </head>
  <body>
    <noscript>Regulars needs JavaScript. Please turn it on and reload this page.</noscript>
    <script nonce="${escapeHtml(page.nonce)}">
      shopify.idToken().then((token) => {
        const address = new URL(location.href);
        address.searchParams.set('id_token', token);
        address.searchParams.set('${bouncedMark}', '1');
        location.replace(address);
      });
    </script>
  </body>
</html>
`;
}

export const bouncedMark = 'regulars_bounced';
