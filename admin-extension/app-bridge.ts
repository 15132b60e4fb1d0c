/** The part of Shopify's App Bridge that we use; its script puts it on `window.shopify`. */
interface AppBridge {
  idToken: () => Promise<string>;
  scopes?: { request: (scopes: readonly string[]) => Promise<{ result: string }> };
  saveBar?: { show: (id: string) => Promise<void>; hide: (id: string) => Promise<void> };
  toast?: { show: (message: string, options?: { isError?: boolean; duration?: number }) => void };
}

declare global {
  interface Window {
    shopify?: AppBridge;
  }
}

/** A fresh session token (they live one minute), or null when the page was opened outside the admin. */
export async function sessionToken(): Promise<string | null> {
  return (await window.shopify?.idToken()) ?? null;
}

/** A short notice drawn by the frame around us. Nothing depends on it being seen. */
export function toast(message: string, tone: 'done' | 'failed' = 'done'): void {
  window.shopify?.toast?.show(message, { isError: tone === 'failed' });
}

/** Whether the frame draws our navigation in its own side bar. */
export function frameDrawsNavigation(): boolean {
  return customElements.get('s-app-nav') !== undefined;
}

/** Whether the frame has a bar of its own for unsaved work, and asks before it is left from the admin around us. */
export function frameDrawsSaveBar(): boolean {
  return customElements.get('ui-save-bar') !== undefined && window.shopify?.saveBar !== undefined;
}

/** Shows the frame's save bar; what comes back takes it away. */
export function showSaveBar(id: string): () => void {
  void window.shopify?.saveBar?.show(id);
  return () => void window.shopify?.saveBar?.hide(id);
}

/** Opens a page of the shop's own admin in place of everything: this page is left. */
export function openAbove(url: string): void {
  window.open(url, '_top');
}

/** Asks the merchant for more that the app may do; false: they said no, or nobody can be asked here. */
export async function requestScopes(scopes: readonly string[]): Promise<boolean> {
  const answer = await window.shopify?.scopes?.request(scopes);
  return answer?.result === 'granted-all';
}
