/** The one version of Shopify's APIs that we speak; shopify.app.toml names the same, and a test holds them together. */
export const apiVersion = '2026-10';
