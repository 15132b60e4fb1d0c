import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Liquid, type TagToken, type TopLevelToken } from 'liquidjs';
import { z } from 'zod';
import { customerName, type Customer } from '../shop/customer.ts';
import { formatMoney, shopCurrency } from '../shop/money.ts';
import type { PricedCart } from '../shop/price-cart.ts';
import type { ShopSettings } from '../shop/shop-state.ts';
import { html, raw, type Html } from '../web/html.ts';

const schemaShape = z.looseObject({
  target: z.string(),
  javascript: z.string().optional(),
  stylesheet: z.string().optional(),
  enabled_on: z.looseObject({ templates: z.array(z.string()).optional() }).optional(),
  settings: z
    .array(z.looseObject({ id: z.string().optional(), default: z.unknown().optional() }))
    .default([]),
});

/** What a block is drawn on. */
interface BlockPage {
  customer: Customer | null;
  path: string;
  cart?: PricedCart;
}

interface Block {
  name: string;
  source: string;
  schema: z.infer<typeof schemaShape>;
}

export interface EmbedOptions {
  /** The theme app extension: blocks, snippets, locales, assets. */
  folder: string;
  settings: ShopSettings;
  /** What the merchant set in the theme editor; the rest has its default. */
  blockSettings: Readonly<Record<string, unknown>>;
  /** What the app has written about itself in this shop, by namespace and key. */
  appFields: ReadonlyMap<string, string>;
}

export const embedAssetPath = '/cdn/extensions/regulars/assets/';

/**
 * The theme side of an app embed: renders every block that targets the body or the head with a real Liquid
 * engine, as an online store does on each of its pages once the merchant has switched the embed on.
 */
export class ThemeEmbed {
  /** Whether the merchant has switched the embed on. */
  enabled = true;
  /** Whether the merchant has put the app's blocks on the cart's page. */
  blocksPlaced = true;
  /** The language of the storefront; `en` is the extension's default. */
  locale = 'en';
  private readonly options: EmbedOptions;
  private readonly engine: Liquid;
  private translations: unknown = {};

  constructor(options: EmbedOptions) {
    this.options = options;
    this.engine = new Liquid({
      root: [path.join(options.folder, 'snippets')],
      extname: '.liquid',
      jsTruthy: false,
    });
    this.engine.registerTag('schema', skippedTag('endschema'));
    this.engine.registerTag('doc', skippedTag('enddoc'));
    this.engine.registerFilter('asset_url', (file: unknown) => `${embedAssetPath}${String(file)}`);
    this.engine.registerFilter('money', (minor: unknown) => formatMoney(Number(minor)));
    this.engine.registerFilter('t', (key: unknown, ...pairs: unknown[]) =>
      this.translate(String(key), pairs),
    );
  }

  async render(page: BlockPage): Promise<Html> {
    return this.enabled ? this.draw(page, ['body', 'head']) : raw('');
  }

  /** Every app block that may stand on this page, as in a section of the theme. */
  async renderSection(page: BlockPage): Promise<Html> {
    return this.blocksPlaced ? this.draw(page, ['section']) : raw('');
  }

  private async draw(page: BlockPage, targets: readonly string[]): Promise<Html> {
    const template = templateOf(page.path);
    const blocks = (await this.readBlocks()).filter(
      ({ schema }) =>
        targets.includes(schema.target) &&
        (schema.enabled_on?.templates?.some((one) => one === template || one === '*') ?? true),
    );
    this.translations = await this.readTranslations();
    const parts = await Promise.all(blocks.map((block) => this.renderBlock(block, page)));
    return raw(parts.join('\n'));
  }

  private async renderBlock(block: Block, page: BlockPage): Promise<string> {
    const defaults = block.schema.settings.flatMap(({ id, default: value }) =>
      id === undefined ? [] : [[id, value ?? null] as const],
    );
    const settings = { ...Object.fromEntries(defaults), ...this.options.blockSettings };
    const body = String(
      await this.engine.parseAndRender(block.source, {
        ...globals(this.options.settings, { ...page, locale: this.locale }),
        app: { metafields: appMetafields(this.options.appFields) },
        block: { id: block.name, settings, shopify_attributes: '' },
      }),
    );
    const { stylesheet, javascript } = block.schema;
    return html`${stylesheet ? html`<link rel="stylesheet" href="${embedAssetPath}${stylesheet}" />` : null}
      <div id="shopify-block-${block.name}" class="shopify-block shopify-app-block">
        ${raw(body)}
      </div>
      ${javascript ? html`<script src="${embedAssetPath}${javascript}" defer></script>` : null}`
      .text;
  }

  private async readBlocks(): Promise<Block[]> {
    const folder = path.join(this.options.folder, 'blocks');
    const names = await readdir(folder).catch(() => []);
    return Promise.all(
      names
        .filter((name) => name.endsWith('.liquid'))
        .toSorted()
        .map(async (name) => readBlock(name, await readFile(path.join(folder, name), 'utf8'))),
    );
  }

  private async readTranslations(): Promise<unknown> {
    const name = this.locale === 'en' ? 'en.default.json' : `${this.locale}.json`;
    const file = path.join(this.options.folder, 'locales', name);
    const text = await readFile(file, 'utf8').catch(() => '{}');
    return JSON.parse(text);
  }

  /** `'key.path' | t: name: value`: what is missing shows itself, as in a theme. */
  private translate(key: string, pairs: readonly unknown[]): string {
    let found: unknown = this.translations;
    for (const step of key.split('.')) {
      found =
        typeof found === 'object' && found !== null
          ? Object.getOwnPropertyDescriptor(found, step)?.value
          : undefined;
    }
    if (typeof found !== 'string') return `translation missing: ${this.locale}.${key}`;
    const values = new Map(
      pairs
        .filter((pair) => Array.isArray(pair))
        .map(([name, value]) => [String(name), String(value)]),
    );
    return found.replaceAll(/\{\{\s*(\w+)\s*\}\}/g, (_, name: string) => values.get(name) ?? '');
  }
}

/** `app.metafields.namespace.key.value`: JSON comes as what it says. */
function appMetafields(fields: ReadonlyMap<string, string>): unknown {
  const metafields: Record<string, Record<string, { value: unknown }>> = {};
  for (const [name, text] of fields) {
    const [namespace = '', key = ''] = name.split('.');
    metafields[namespace] = { ...metafields[namespace], [key]: { value: JSON.parse(text) } };
  }
  return metafields;
}

function readBlock(file: string, source: string): Block {
  const match = /\{%-?\s*schema\s*-?%\}([\s\S]*?)\{%-?\s*endschema\s*-?%\}/.exec(source);
  const schema = schemaShape.parse(JSON.parse(match?.[1] ?? '{"target":"none"}'));
  return { name: path.basename(file, '.liquid'), source, schema };
}

/** A tag whose content is not for the page. */
function skippedTag(end: string): Parameters<Liquid['registerTag']>[1] {
  return {
    parse(_token: TagToken, remaining: TopLevelToken[]) {
      while (remaining.length > 0) {
        const token = remaining.shift();
        if (token && 'name' in token && token.name === end) return;
      }
    },
    render: () => '',
  };
}

function globals(
  settings: ShopSettings,
  page: BlockPage & { locale: string },
): Record<string, unknown> {
  const { customer, cart } = page;
  const template = templateOf(page.path);
  return {
    cart: cart
      ? {
          item_count: cart.lines.reduce((sum, line) => sum + line.quantity, 0),
          items: cart.lines.map(({ quantity, net, product }) => ({
            quantity,
            title: product.title,
            final_line_price: net,
          })),
          original_total_price: cart.gross,
          total_price: cart.subtotal,
          total_discount: cart.gross - cart.subtotal,
          currency: { iso_code: shopCurrency },
        }
      : null,
    customer: customer
      ? {
          id: liquidId(customer.id),
          first_name: customer.firstName,
          last_name: customer.lastName,
          name: customerName(customer),
          email: customer.email,
          has_account: true,
        }
      : null,
    shop: {
      name: settings.name,
      permanent_domain: settings.domain,
      domain: settings.domain,
      url: `https://${settings.domain}`,
      currency: shopCurrency,
      money_format: '${{amount}}',
      locale: 'en',
    },
    routes: {
      root_url: '/',
      cart_url: '/cart',
      cart_add_url: '/cart/add',
      cart_change_url: '/cart/change',
      cart_update_url: '/cart/update',
      account_url: '/account',
      account_login_url: '/account/login',
      account_register_url: '/account/login#new',
      account_logout_url: '/account/logout',
      all_products_collection_url: '/',
    },
    request: {
      design_mode: false,
      path: page.path,
      page_type: template,
      locale: { iso_code: page.locale, root_url: '/', primary: page.locale === 'en' },
    },
    localization: { language: { iso_code: page.locale }, country: { iso_code: 'US' } },
    template: { name: template },
  };
}

function templateOf(page: string): string {
  if (page === '/') return 'index';
  return page === '/cart' ? 'cart' : 'page';
}

/** Liquid prints an id as a number; one that a number can't hold stays text. */
function liquidId(digits: string): number | string {
  const value = Number(digits);
  return Number.isSafeInteger(value) ? value : digits;
}
