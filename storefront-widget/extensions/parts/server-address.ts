/**
 * Where our server is. There is no environment in a checkout: Shopify's CLI writes the address in place of these words
 * when it bundles, `shopify app dev` that of its tunnel, `shopify app deploy` what `.env` says (docs/extensions.md).
 */
declare const process: { env: { APP_URL?: string } };

export const serverAddress = (): string => process.env.APP_URL ?? '';
