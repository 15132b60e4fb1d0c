import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Liquid, type TagToken, type TopLevelToken } from 'liquidjs';
import { z } from 'zod';
import { formatMoney } from '../shop/money.ts';
import type { ShopSettings } from '../shop/shop-state.ts';
import { html, raw, type Html } from '../web/html.ts';
import { colorContrast, colorToHex, formatDay, translate } from './liquid-filters.ts';
import { type BlockPage, liquidFields, liquidGlobals, templateOf } from './liquid-globals.ts';

const schemaShape = z.looseObject({
  target: z.string(),
  javascript: z.string().optional(),
  stylesheet: z.string().optional(),
  enabled_on: z.looseObject({ templates: z.array(z.string()).optional() }).optional(),
  settings: z
    .array(
      z.looseObject({
        id: z.string().optional(),
        default: z.unknown().optional(),
        autofill: z.boolean().optional(),
      }),
    )
    .default([]),
});

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

/** Where the merchant has put the app's blocks. */
const placed: Readonly<Record<string, readonly string[]>> = {
  cart: ['regulars-basket'],
  product: ['regulars-earn'],
  'customers/account': ['regulars-account'],
  page: ['regulars-page'],
};

export const embedAssetPath = '/cdn/extensions/regulars/assets/';

/**
 * The theme side of an app embed: renders every block that targets the body or the head with a real Liquid
 * engine, as an online store does on each of its pages once the merchant has switched the embed on.
 */
export class ThemeEmbed {
  /** Whether the merchant has switched the embed on. */
  enabled = true;
  /** Whether the merchant has put the app's blocks on the shop's pages. */
  blocksPlaced = true;
  /** The language of the storefront; `en` is the extension's default. */
  locale = 'en';
  private readonly options: EmbedOptions;
  private readonly engine: Liquid;
  private readonly plainDate: Liquid['filters'][string] | undefined;

  constructor(options: EmbedOptions) {
    this.options = options;
    this.engine = new Liquid({
      root: [path.join(options.folder, 'snippets')],
      extname: '.liquid',
      jsTruthy: false,
    });
    this.engine.registerTag('schema', skippedTag('endschema'));
    this.engine.registerTag('doc', skippedTag('enddoc'));
    // Shopify's addresses of files carry a version.
    this.engine.registerFilter(
      'asset_url',
      (file: unknown) => `${embedAssetPath}${String(file)}?v=1`,
    );
    this.engine.registerFilter('money', (minor: unknown) => formatMoney(Number(minor)));
    this.engine.registerFilter('color_contrast', colorContrast);
    this.engine.registerFilter('color_to_hex', colorToHex);
    this.plainDate = this.engine.filters['date'];
  }

  async render(page: BlockPage): Promise<Html> {
    return this.enabled ? this.draw(page, ['body', 'head']) : raw('');
  }

  /** The app's blocks that stand in a section of this page. */
  async renderSection(page: BlockPage): Promise<Html> {
    return this.blocksPlaced ? this.draw(page, ['section']) : raw('');
  }

  private async draw(page: BlockPage, targets: readonly string[]): Promise<Html> {
    const template = templateOf(page.path);
    const blocks = (await this.readBlocks()).filter(
      ({ name, schema }) =>
        targets.includes(schema.target) &&
        (schema.target !== 'section' || placed[template]?.includes(name)) &&
        (schema.enabled_on?.templates?.some((one) => one === template || one === '*') ?? true),
    );
    const locale = page.locale ?? this.locale;
    const words = await this.readWords(locale);
    // One after the other: the filter speaks the language of the page that is drawn.
    this.engine.registerFilter('t', (key: unknown, ...pairs: unknown[]) =>
      translate({ words, locale }, String(key), pairs),
    );
    this.engine.registerFilter('date', namedDates(this.plainDate, locale));
    return raw(blocks.map((block) => this.renderBlock(block, { ...page, locale })).join('\n'));
  }

  private renderBlock(block: Block, page: BlockPage & { locale: string }): string {
    const { blockSettings, settings, appFields } = this.options;
    const globals = liquidGlobals(settings, page);
    const defaults = block.schema.settings.flatMap(({ id, default: value, autofill }) =>
      id === undefined ? [] : [[id, (autofill === true ? globals[id] : value) ?? null] as const],
    );
    const body = String(
      this.engine.parseAndRenderSync(
        block.source,
        {
          block: {
            id: block.name,
            settings: { ...Object.fromEntries(defaults), ...blockSettings },
            shopify_attributes: '',
          },
        },
        // Snippets see these too, and nothing else that they are not given.
        { globals: { ...globals, app: { metafields: liquidFields(appFields, parseField) } } },
      ),
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

  private async readWords(locale: string): Promise<unknown> {
    const named = locale === 'en' ? 'en.default' : locale;
    const read = (name: string): Promise<string> =>
      readFile(path.join(this.options.folder, 'locales', `${name}.json`), 'utf8');
    // What the extension does not speak it says in its default language.
    const text = await read(named).catch(() => read('en.default'));
    return JSON.parse(text);
  }
}

/** `date: format: 'date'` is a day as the page's language writes it; all else is as everywhere. */
function namedDates(
  plain: Liquid['filters'][string] | undefined,
  locale: string,
): Extract<Liquid['filters'][string], (...given: never[]) => unknown> {
  const date = typeof plain === 'function' ? plain : plain?.handler;
  return function (value: unknown, ...args: unknown[]) {
    return args.some((one) => Array.isArray(one))
      ? formatDay(locale, String(value))
      : date?.call(this, value, ...args);
  };
}

/** JSON comes as what it says. */
function parseField(text: string): unknown {
  return JSON.parse(text);
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
