import { html, type Html } from '../../web/html.ts';

/** A page of the payment provider: no shop's colours, no shop's scripts. */
export function hostedLayout(page: { title: string; main: Html }): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${page.title}</title>
        <link rel="icon" href="/theme/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/c/hosted.css" />
      </head>
      <body>
        <header class="ribbon">Sandbox: no money moves on this page.</header>
        <main>${page.main}</main>
      </body>
    </html>`;
}
