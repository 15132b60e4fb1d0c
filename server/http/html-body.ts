/** A body that is a page for the theme to stand around: Shopify reads it as Liquid. */
export class HtmlBody {
  readonly html: string;

  constructor(html: string) {
    this.html = html;
  }
}
