/** The part of Shopify's App Bridge that we use; its script puts it on `window.shopify`. */
interface AppBridge {
  idToken: () => Promise<string>;
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
