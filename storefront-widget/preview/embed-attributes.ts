import type { PreviewLook } from '../../server/contract/branding-preview.ts';

export type Attributes = Readonly<Record<string, string>>;

/** How the widget looks, as the theme's embed writes it down: see `theme-extension/blocks/regulars-embed.liquid`. */
export const lookAttributes = ({ branding, locale }: Pick<PreviewLook, 'branding' | 'locale'>) => {
  const words = branding.wordings[locale] ?? {};
  const { accent, scheme, shape, corner, bottom, launcher } = branding;
  return {
    'data-locale': locale,
    'data-accent': accent,
    'data-scheme': scheme,
    'data-shape': shape,
    'data-corner': corner,
    'data-bottom': String(bottom),
    'data-launcher': launcher,
    ...(words.launcher !== undefined && { 'data-label': words.launcher }),
  } satisfies Attributes;
};

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '"': '&quot;', '<': '&lt;' };

/** The element as HTML, for a page that carries it by hand. */
export const printElement = (attributes: Attributes): string =>
  [
    '<div id="regulars-embed"',
    ...Object.entries(attributes).map(
      ([name, value]) => `  ${name}="${value.replace(/[&"<]/g, (sign) => escapes[sign] ?? sign)}"`,
    ),
    '></div>',
  ].join('\n');
