import words from '@shopify/polaris/locales/de.json' with { type: 'json' };

/** What Polaris says by itself, in German. */
export const germanComponents = words;
